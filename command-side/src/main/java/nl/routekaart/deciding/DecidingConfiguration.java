package nl.routekaart.deciding;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import nl.routekaart.cabinet.CabinetCommand;
import nl.routekaart.consent.ConsentCommand;
import nl.routekaart.dependency.DependencyCommand;
import nl.routekaart.dispatch.CommandDispatch;
import nl.routekaart.document.DocumentCommand;
import nl.routekaart.eventstore.WriterMemory;
import nl.routekaart.figure.FigureCommand;
import nl.routekaart.installation.InstallationCommand;
import nl.routekaart.item.ItemCommand;
import nl.routekaart.kernel.Recorded;
import nl.routekaart.message.RawEvents;
import nl.routekaart.party.PartyCommand;
import nl.routekaart.submission.Submissions;
import nl.routekaart.version.VersionCommand;
import nl.routekaart.wire.MessageNames;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** What the aggregates need to decide. */
@Configuration(proxyBeanMethods = false)
class DecidingConfiguration {

    @Bean
    Deciding deciding(Clock clock, @Lazy EventStore eventStore, WriterMemory memory, RawEvents events) {
        return new Deciding(clock, new StoredOthers(eventStore, memory, events));
    }

    @Bean
    Submissions submissions(CommandDispatch dispatch) {
        return new DispatchedSubmissions(dispatch);
    }

    @Bean
    MessageNames commandNames() {
        return MessageNames.all(List.of(
                MessageNames.ofSealed("party/", PartyCommand.class),
                MessageNames.ofSealed("item/", ItemCommand.class),
                MessageNames.ofSealed("dependency/", DependencyCommand.class),
                MessageNames.ofSealed("figure/", FigureCommand.class),
                MessageNames.ofSealed("cabinet/", CabinetCommand.class),
                MessageNames.ofSealed("version/", VersionCommand.class),
                MessageNames.ofSealed("document/", DocumentCommand.class),
                MessageNames.ofSealed("consent/", ConsentCommand.class),
                MessageNames.ofSealed("installation/", InstallationCommand.class),
                MessageNames.of(Map.of("recorded", Recorded.class))));
    }
}
