package nl.routekaart.archive;

import java.util.Optional;
import nl.routekaart.document.DocumentEvent;
import nl.routekaart.files.Digest;
import nl.routekaart.message.EventReader;
import nl.routekaart.message.StoredEvent;

/** Which file an event names, so that it goes where the event goes. */
record NamedFiles(EventReader reader) {

    Optional<Digest> in(StoredEvent event) {
        return reader.classOf(event.type()) == DocumentEvent.FileAttached.class
                        && reader.read(event).event() instanceof DocumentEvent.FileAttached attached
                ? Digest.read(attached.digest())
                : Optional.empty();
    }
}
