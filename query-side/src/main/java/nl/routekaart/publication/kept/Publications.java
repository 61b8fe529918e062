package nl.routekaart.publication.kept;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import nl.routekaart.publication.PublicationContent;
import nl.routekaart.publication.PublicationReader;
import nl.routekaart.versions.VersionView;
import org.springframework.stereotype.Component;

/**
 * Gives publications: as kept, or made and kept when they are asked for the first time. Of a version that has not been
 * published nothing is kept: it can still be given back and frozen anew.
 */
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

    /** The publication of this name, of a version that was published. */
    public KeptFile published(VersionView version, PublicationName name) {
        return kept.find(name).orElseGet(() -> keep(version, name));
    }

    /** How a version that is frozen would read; nothing is kept of it. */
    public KeptFile preview(VersionView version, PublicationName name) {
        making.lock();
        try {
            byte[] bytes = bytes(version, name, PublicationContent.PREVIEW);
            return new KeptFile(KeptFiles.digest(bytes), RENDERER, bytes);
        } finally {
            making.unlock();
        }
    }

    private KeptFile keep(VersionView version, PublicationName name) {
        making.lock();
        try {
            return kept.find(name).orElseGet(() -> kept.keep(name, bytes(version, name, name.issue()), RENDERER));
        } finally {
            making.unlock();
        }
    }

    private byte[] bytes(VersionView version, PublicationName name, int issue) {
        return name.format().write(reader.read(version, name.edition(), issue), name.language());
    }
}
