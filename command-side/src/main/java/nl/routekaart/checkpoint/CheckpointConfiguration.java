package nl.routekaart.checkpoint;

import nl.routekaart.keys.KeyStore;
import nl.routekaart.message.RawEvents;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The log over this installation's events. */
@Configuration(proxyBeanMethods = false)
class CheckpointConfiguration {

    @Bean
    LogSigner logSigner(KeyStore keys, @Value("${routekaart.log.origin:routekaart.localhost/log}") String origin) {
        return new ProgrammeSigner(keys, origin);
    }

    /** @param kept the tree that the showing side keeps, if it is in this process */
    @Bean
    CheckpointSource checkpoints(RawEvents events, LogSigner signer, ObjectProvider<KeptTree> kept) {
        return new LogCheckpoints(events, signer, kept::stream);
    }
}
