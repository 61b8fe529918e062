package nl.routekaart.standalone.database;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Brings the embedded database, unless {@code spring.datasource.url} names another one. */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedDatabaseConfiguration.NoOtherDatabase.class)
class EmbeddedDatabaseConfiguration {

    @Bean(destroyMethod = "close")
    EmbeddedDatabase embeddedDatabase(
            @Value("${routekaart.data}") Path dataFolder,
            Occupant occupant,
            @Value("${routekaart.beside:false}") boolean beside) {
        return EmbeddedDatabase.in(dataFolder, occupant, beside);
    }

    @Bean
    FlywayConnectionDetails schemaOwner(EmbeddedDatabase database) {
        return database.owner();
    }

    static final class NoOtherDatabase extends SpringBootCondition {

        @Override
        public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
            boolean other = context.getEnvironment().containsProperty("spring.datasource.url");
            return new ConditionOutcome(
                    !other, ConditionMessage.forCondition("NoOtherDatabase").because("spring.datasource.url"));
        }
    }
}
