package nl.routekaart.wire;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.routekaart.message.EventReader;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.ConfigToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** One serializer for everything. Others add names by beans of type {@link MessageNames}. */
@AutoConfiguration(before = AxonAutoConfiguration.class)
class WireConfiguration {

    @Bean
    @Primary
    Serializer serializer(EventReader events, ObjectProvider<MessageNames> names) {
        List<MessageNames> all = names.orderedStream().toList();
        return new StableNameSerializer(events, MessageNames.all(all));
    }

    @Bean
    MessageNames basicNames() {
        return MessageNames.of(Map.of(
                "token/position", GlobalSequenceTrackingToken.class,
                "token/config", ConfigToken.class,
                "text", String.class,
                "uuid", UUID.class,
                "number", Long.class,
                "yes-no", Boolean.class));
    }
}
