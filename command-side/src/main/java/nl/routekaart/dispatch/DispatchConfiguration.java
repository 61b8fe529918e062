package nl.routekaart.dispatch;

import nl.routekaart.eventstore.Positions;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandBusSpanFactory;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolver;
import org.axonframework.config.Configuration;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** The command bus of this process and what is around it. */
@AutoConfiguration(before = AxonAutoConfiguration.class)
class DispatchConfiguration {

    @Bean
    @Qualifier("localSegment")
    PositionedCommandBus commandBus(
            Positions positions, DuplicateCommandHandlerResolver duplicates, Configuration axon) {
        PositionedCommandBus.Builder builder = PositionedCommandBus.rollingBack(positions);
        builder.duplicateCommandHandlerResolver(duplicates);
        builder.spanFactory(axon.getComponent(CommandBusSpanFactory.class));
        builder.messageMonitor(axon.messageMonitor(CommandBus.class, "commandBus"));
        PositionedCommandBus bus = builder.build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(axon.correlationDataProviders()));
        return bus;
    }

    @Bean
    @ConditionalOnMissingBean
    CommandDispatch commandDispatch(CommandBus commandBus) {
        return new RetryingCommandDispatch(commandBus);
    }

    @Bean
    CorrelationDataProvider fromCommand() {
        return new FromCommand();
    }

    @Bean
    SubjectTarget subjectTarget() {
        return new SubjectTarget();
    }
}
