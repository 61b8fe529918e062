package nl.routekaart.publication.kept;

import java.util.UUID;
import nl.routekaart.publication.Audience;
import nl.routekaart.publication.Language;
import nl.routekaart.publication.form.Format;

/**
 * Which publication.
 *
 * @param version of which version
 * @param audience for whom
 * @param language in which language
 * @param format in which form
 * @param issue which issue, from 1
 */
public record PublicationName(UUID version, Audience audience, Language language, Format format, int issue) {

    /** How the file is called: {@code public.nl.pdf}. */
    public String file() {
        return audience.edition().word() + '.' + language.word() + '.' + format.word();
    }

    PublicationName with(Audience other) {
        return new PublicationName(version, other, language, format, issue);
    }
}
