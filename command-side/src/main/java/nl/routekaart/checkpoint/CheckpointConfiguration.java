package nl.routekaart.checkpoint;

import nl.routekaart.keys.KeyStore;
import nl.routekaart.message.RawEvents;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The log over this installation's events. */
@Configuration(proxyBeanMethods = false)
class CheckpointConfiguration {

    @Bean
    CheckpointSource checkpoints(
            RawEvents events,
            KeyStore keys,
            @Value("${routekaart.log.origin:routekaart.localhost/log}") String origin) {
        return new LogCheckpoints(events, origin, keys::signingKey);
    }

    @Bean
    ProgrammeKeys programmeKeys(
            KeyStore keys, @Value("${routekaart.log.origin:routekaart.localhost/log}") String origin) {
        return () -> keys.verifyingKeys().stream()
                .map(key -> new NoteKey(origin, key))
                .toList();
    }
}
