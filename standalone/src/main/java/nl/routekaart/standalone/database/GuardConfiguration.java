package nl.routekaart.standalone.database;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has the database guarded before anything is done with it, whichever database it is. */
@Configuration(proxyBeanMethods = false)
class GuardConfiguration {

    @Bean
    Occupant occupant(@Value("${routekaart.work:serve}") String work) {
        return Occupant.here(work);
    }

    @Bean
    DatabaseGuard databaseGuard(
            JdbcConnectionDetails database, Occupant occupant, @Value("${routekaart.alone:false}") boolean alone) {
        return DatabaseGuard.take(database, occupant, alone);
    }

    /** Migrations come after the lock. */
    @Bean
    FlywayConfigurationCustomizer guardedMigrations(DatabaseGuard guard) {
        return migrations -> {};
    }

    @Bean
    static BeanPostProcessor guardedPool(ObjectProvider<DatabaseGuard> guard) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource pool) {
                    guard.getObject().over(pool);
                }
                return bean;
            }
        };
    }
}
