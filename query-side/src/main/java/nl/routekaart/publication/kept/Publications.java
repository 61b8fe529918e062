package nl.routekaart.publication.kept;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import nl.routekaart.publication.PublicationContent;
import nl.routekaart.publication.PublicationReader;
import nl.routekaart.versions.VersionView;
import org.springframework.stereotype.Component;

/** Gives publications: as kept, or made and kept when they are asked for the first time. */
@Component
public class Publications {

    /** What makes publications in this release; it gets a new number when the same content gives other bytes. */
    public static final String RENDERER = "1";

    private final PublicationReader reader;
    private final KeptFiles kept;

    /** One is made at a time: a large one takes much memory, and nobody asks for many new ones at once. */
    private final Lock making = new ReentrantLock();

    public Publications(PublicationReader reader, KeptFiles kept) {
        this.reader = reader;
        this.kept = kept;
    }

    /** The publication of this name, of this version. */
    public KeptFile get(VersionView version, PublicationName name) {
        return kept.find(name).orElseGet(() -> make(version, name));
    }

    private KeptFile make(VersionView version, PublicationName name) {
        making.lock();
        try {
            return kept.find(name).orElseGet(() -> {
                PublicationContent content = reader.read(version, name.edition());
                return kept.keep(name, name.format().write(content, name.language()), RENDERER);
            });
        } finally {
            making.unlock();
        }
    }
}
