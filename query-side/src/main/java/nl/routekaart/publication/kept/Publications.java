package nl.routekaart.publication.kept;

import java.time.Duration;
import nl.routekaart.publication.PublicationContent;
import nl.routekaart.publication.PublicationReader;
import nl.routekaart.versions.VersionView;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Gives publications: as kept, or made and kept when they are asked for the first time. Of a version that has not been
 * published nothing is kept: it can still be given back and frozen anew.
 */
@Component
public class Publications {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final PublicationReader reader;
    private final KeptFiles kept;
    private final Workshop workshop;

    @Autowired
    Publications(
            PublicationReader reader,
            KeptFiles kept,
            @Value("${routekaart.publications.at-once:1}") int atOnce,
            @Value("${routekaart.publications.patience:30s}") Duration patience) {
        this(reader, kept, new Workshop(atOnce, patience));
    }

    /** One is made at a time. */
    public Publications(PublicationReader reader, KeptFiles kept) {
        this(reader, kept, new Workshop(1, PATIENCE));
    }

    private Publications(PublicationReader reader, KeptFiles kept, Workshop workshop) {
        this.reader = reader;
        this.kept = kept;
        this.workshop = workshop;
    }

    /** The publication of this name, of a version that was published. */
    public KeptFile published(VersionView version, PublicationName name) {
        return kept.find(name)
                .orElseGet(() -> workshop.make(() -> kept.find(name).orElseGet(() -> keep(version, name))));
    }

    /** How a version that is frozen would read; nothing is kept of it. */
    public KeptFile preview(VersionView version, PublicationName name) {
        return workshop.make(() -> {
            PublicationContent content = reader.read(version, name.audience(), PublicationContent.PREVIEW);
            byte[] bytes = name.format().write(content, name.language());
            return new KeptFile(KeptFiles.digest(bytes), content.renderer().word(), bytes);
        });
    }

    private KeptFile keep(VersionView version, PublicationName name) {
        PublicationContent content = reader.read(version, name.audience(), name.issue());
        return name.audience()
                .whole()
                .filter(whole -> content.tellsEverything())
                .map(whole -> same(name, name.with(whole), content))
                .orElseGet(() -> keep(name, content));
    }

    /** A party from which nothing is kept gets the very file that those have who may read everything. */
    private KeptFile same(PublicationName name, PublicationName whole, PublicationContent content) {
        KeptFile file = kept.find(whole).orElseGet(() -> keep(whole, content));
        return kept.keep(name, file.bytes(), file.renderer());
    }

    private KeptFile keep(PublicationName name, PublicationContent content) {
        return kept.keep(
                name,
                name.format().write(content, name.language()),
                content.renderer().word());
    }
}
