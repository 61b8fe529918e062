package nl.routekaart.keys;

import java.nio.file.Path;
import java.time.Clock;
import nl.routekaart.secret.Secrets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The keys of this installation. Without a wrapping key it does not start. */
@Configuration(proxyBeanMethods = false)
class KeysConfiguration {

    @Bean
    KeyTable keyTable(JdbcOperations jdbc) {
        return new KeyTable(jdbc);
    }

    /**
     * The key in the file that is named.
     *
     * @param make whether it is made on the first start. Once there are keys a file that is missing was lost, and is not replaced.
     */
    @Bean
    WrappingKey wrappingKey(
            KeyTable keys,
            @Value("${routekaart.keys.wrapping-key:}") String file,
            @Value("${routekaart.keys.make-wrapping-key:false}") boolean make) {
        if (file.isBlank()) {
            throw new KeyStoreException(
                    "No wrapping key is named: set routekaart.keys.wrapping-key to a file with 32 random bytes in base64",
                    "Er is geen sleutel genoemd om de andere onder te leggen: zet routekaart.keys.wrapping-key op een bestand met 32"
                            + " willekeurige bytes in base64");
        }
        Path path = Path.of(file);
        if (make && keys.any().isEmpty()) {
            WrappingKey.make(path);
        }
        return WrappingKey.read(path);
    }

    @Bean
    KeyStore keyStore(
            KeyTable keys,
            WrappingKey wrapping,
            Clock clock,
            @Value("${routekaart.log.origin:routekaart.localhost/log}") String origin) {
        KeyStore store = new KeyStore(keys, wrapping, clock, origin);
        store.check();
        return store;
    }

    @Bean
    KeyBackup keyBackup(KeyTable keys, WrappingKey wrapping, PlatformTransactionManager transactions) {
        return new KeyBackup(keys, wrapping, new TransactionTemplate(transactions));
    }

    @Bean
    Secrets secrets(KeyStore keys) {
        return new Secrets(keys);
    }
}
