package nl.routekaart.view;

import java.util.List;
import nl.routekaart.message.EventReader;
import nl.routekaart.message.RawEvents;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.axonframework.springboot.autoconfig.JdbcAutoConfiguration;
import org.axonframework.springboot.autoconfig.TransactionAutoConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.PlatformTransactionManager;

/** The views of this process, where there are events to make them of. */
@AutoConfiguration(
        afterName = "nl.routekaart.eventstore.EventStoreConfiguration",
        after = {AxonAutoConfiguration.class, JdbcAutoConfiguration.class, TransactionAutoConfiguration.class})
@ConditionalOnBean(RawEvents.class)
class ViewConfiguration {

    @Bean
    Views views(
            List<View> views,
            @Value("${routekaart.views.follow:true}") boolean follow,
            RawEvents raw,
            EventReader reader,
            EventStore events,
            TokenStore tokens,
            TransactionManager axonTransactions,
            PlatformTransactionManager springTransactions,
            JdbcOperations jdbc) {
        return new Views(views, follow, raw, reader, events, tokens, axonTransactions, springTransactions, jdbc);
    }

    @Bean
    ViewHealth viewsHealthIndicator(Views views) {
        return new ViewHealth(views);
    }

    @Bean
    @ConditionalOnWebApplication
    AnswersFilter answersFilter(Views views) {
        return new AnswersFilter(views);
    }
}
