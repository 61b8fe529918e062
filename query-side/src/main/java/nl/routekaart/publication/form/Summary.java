package nl.routekaart.publication.form;

import java.util.ArrayList;
import java.util.List;
import nl.routekaart.history.Difference;
import nl.routekaart.publication.Changes;
import nl.routekaart.publication.PublicationContent;
import nl.routekaart.publication.Section;

/** What the publication holds, in a few plain sentences. */
final class Summary {

    private Summary() {}

    static List<String> sentences(Told told) {
        PublicationContent content = told.content();
        Words words = told.words();
        List<String> sentences = new ArrayList<>();
        sentences.add(words.say(
                "summary.version",
                content.version().name(),
                words.date(content.version().frozenOn())));
        sentences.add(words.count("summary.items", content.items().size()));
        for (Section section : Section.values()) {
            long count = content.in(section).count();
            if (count > 0) {
                sentences.add(words.count("summary." + section.word(), count));
            }
        }
        sentences.add(words.count("summary.dependencies", content.dependencies().size()));
        sentences.add(words.count("summary.figures", content.figures().size()));
        Changes changes = content.changes();
        if (changes != null) {
            sentences.add(words.say(
                    "summary.changes",
                    changes.since(),
                    changes.of(Difference.Kind.MOVED).count()));
        }
        if (changes != null && changes.left().size() + changes.untold() > 0) {
            sentences.add(words.count("summary.left", changes.left().size() + changes.untold()));
        }
        if (content.reissue() != null) {
            sentences.add(words.say("summary.reissue", content.issue(), content.issue() - 1));
        }
        int left = content.leftOut().stream()
                .mapToInt(one -> one.items() + one.fields() + one.dependencies())
                .sum();
        if (left > 0) {
            sentences.add(words.count("summary.leftOut", left));
        }
        return sentences;
    }
}
