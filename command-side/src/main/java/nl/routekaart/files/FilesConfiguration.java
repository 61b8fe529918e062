package nl.routekaart.files;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;

/** Files are kept in the database of the views, or of the events where they are one. */
@Configuration(proxyBeanMethods = false)
class FilesConfiguration {

    @Bean
    FileStore fileStore(JdbcOperations jdbc) {
        return new PostgresFileStore(jdbc);
    }
}
