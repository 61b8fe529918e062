package nl.routekaart.archive;

import nl.routekaart.checkpoint.CheckpointSource;
import nl.routekaart.eventstore.EventIntake;
import nl.routekaart.files.FileStore;
import nl.routekaart.keys.KeyStore;
import nl.routekaart.message.EventReader;
import nl.routekaart.message.RawEvents;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What goes out of this installation as a whole, and what comes in where the events lie in PostgreSQL. */
@Configuration(proxyBeanMethods = false)
class ArchiveConfiguration {

    @Bean
    EventExport eventExport(RawEvents events, CheckpointSource checkpoints, FileStore files, EventReader reader) {
        return new EventExport(events, checkpoints, files, reader);
    }

    @Bean
    @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
    EventImport eventImport(
            EventIntake intake,
            FileStore files,
            KeyStore keys,
            EventReader reader,
            @Value("${routekaart.log.origin:routekaart.localhost/log}") String origin) {
        return new EventImport(intake, files, keys::verifyingKeys, reader, origin);
    }
}
