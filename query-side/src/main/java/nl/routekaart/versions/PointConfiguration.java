package nl.routekaart.versions;

import java.time.Clock;
import nl.routekaart.audit.AuditQueries;
import nl.routekaart.message.RawEvents;
import nl.routekaart.view.ViewPositions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** Names of points in time can be resolved where the views run. */
@AutoConfiguration(afterName = "nl.routekaart.view.ViewConfiguration")
@ConditionalOnBean(ViewPositions.class)
class PointConfiguration {

    @Bean
    PointResolver pointResolver(
            VersionQueries versions,
            AuditQueries audit,
            ViewPositions views,
            RawEvents events,
            ObjectProvider<Clock> clock) {
        return new PointResolver(versions, audit, views, events, clock.getIfAvailable(Clock::systemUTC));
    }
}
