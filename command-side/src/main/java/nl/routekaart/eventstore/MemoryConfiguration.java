package nl.routekaart.eventstore;

import org.axonframework.common.caching.Cache;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** What is kept between commands. With a store that does not open it, nothing is. */
@AutoConfiguration(before = AxonAutoConfiguration.class)
class MemoryConfiguration {

    @Bean
    WriterMemory writerMemory() {
        return new WriterMemory();
    }

    /** Named by the aggregates. */
    @Bean
    Cache aggregates(WriterMemory memory) {
        return new AggregateCache(memory);
    }
}
