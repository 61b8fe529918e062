package nl.routekaart.seal;

import nl.routekaart.checkpoint.CheckpointSource;
import nl.routekaart.keys.KeyStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sealing with this installation's keys. */
@Configuration(proxyBeanMethods = false)
class SealConfiguration {

    @Bean
    ManifestSigner manifestSigner(KeyStore keys, CheckpointSource checkpoints) {
        return new SigningAsProgramme(keys, checkpoints);
    }
}
