package nl.routekaart.keys;

import java.util.UUID;
import nl.routekaart.fold.Register;
import nl.routekaart.installation.Installation;
import nl.routekaart.kernel.InstallationId;
import nl.routekaart.kernel.Subject;
import nl.routekaart.message.RawEvents;
import nl.routekaart.secret.KeyName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Destroys again, at each start, what the events say was destroyed: the process may have ended between the event and the deed,
 * and a restored backup brings keys back.
 */
@Component
class ErasedAgain {

    private static final Logger LOG = LoggerFactory.getLogger(ErasedAgain.class);

    private final RawEvents events;
    private final KeyKeeping keys;

    ErasedAgain(RawEvents events, KeyKeeping keys) {
        this.events = events;
        this.keys = keys;
    }

    @EventListener(ApplicationReadyEvent.class)
    void destroy() {
        UUID installation = InstallationId.THIS.value();
        Register.upTo(events.head(), events)
                .find(Subject.INSTALLATION, installation)
                .map(entry -> new Installation(entry.statements()))
                .ifPresent(known -> known.erased().forEach(this::destroy));
    }

    private void destroy(UUID subject, long upTo) {
        int living = keys.destroy(new KeyName(subject, Math.toIntExact(upTo)));
        if (living > 0) {
            LOG.warn("Destroyed again: {} key(s) of {}, as was recorded", living, subject);
        }
    }
}
