package nl.routekaart.standalone.database;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import nl.routekaart.rule.Spoken;
import nl.routekaart.standalone.Words;

/** Another Routekaart has this data folder. */
final class DataFolderInUse extends RuntimeException implements Spoken {

    private static final long serialVersionUID = 1L;

    private final String folder;
    private final transient Optional<Occupant> occupant;

    /** @param occupant who has it, as far as it has said so */
    DataFolderInUse(Path folder, Optional<Occupant> occupant) {
        super(said(folder.toString(), occupant, Locale.ENGLISH) + ' ' + remedy(Locale.ENGLISH));
        this.folder = folder.toString();
        this.occupant = occupant;
    }

    @Override
    public String in(Locale language) {
        return said(folder, occupant, language) + ' ' + remedy(language);
    }

    /** Without what can be done about it. */
    String said() {
        return said(folder, occupant, Locale.ENGLISH);
    }

    static String remedy(Locale language) {
        return words(language).say("folder-remedy");
    }

    private static String said(String folder, Optional<Occupant> occupant, Locale language) {
        Words words = words(language);
        return occupant.map(known -> words.say("folder-in-use-by", folder, known.said(words)))
                .orElseGet(() -> words.say("folder-in-use", folder));
    }

    private static Words words(Locale language) {
        return Words.of(DataFolderInUse.class, language);
    }
}
