package nl.routekaart.replay;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.routekaart.answer.Filter;
import nl.routekaart.answer.PageRequest;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.authority.Actor;
import nl.routekaart.disclosure.Reader;
import nl.routekaart.held.Titles;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Word;
import nl.routekaart.page.Texts;
import nl.routekaart.read.SubjectReader;
import nl.routekaart.versions.VersionQueries;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a reader can choose to step through. */
@Component
final class ReplayChoice {

    private static final int MOST = 25;

    private final SubjectReader reader;
    private final VersionQueries versions;
    private final Notes notes;

    ReplayChoice(SubjectReader reader, VersionQueries versions, Notes notes) {
        this.reader = reader;
        this.versions = versions;
        this.notes = notes;
    }

    /** A history that can be stepped through. */
    record Choice(String label, String href) {}

    /**
     * @param what what is looked for: an item or a party
     * @param q by which words, or which key
     */
    void fill(Model model, Texts texts, String what, String q) {
        Subject subject = Word.find(Subject.class, what)
                .filter(word -> word == Subject.PARTY)
                .orElse(Subject.ITEM);
        model.addAttribute("roadmap", choice("roadmap", called("roadmap", texts), texts));
        model.addAttribute("what", subject.word());
        model.addAttribute("q", q);
        model.addAttribute("found", q.isEmpty() ? List.of() : found(subject, q, texts));
        model.addAttribute(
                "versions",
                versions.all().stream()
                        .map(version -> "versions/" + version.name())
                        .map(about -> choice(about, called(about, texts), texts))
                        .toList());
        model.addAttribute("notes", notes.all(texts));
        who(model);
    }

    /** Whether notes can be kept, and under which account. */
    static void who(Model model) {
        model.addAttribute("auditor", Auditors.asking().orElse(""));
        model.addAttribute(
                "account", Reader.present().signedIn().map(Actor::account).orElse(""));
    }

    /** The whole roadmap, or one of its versions, in words. */
    static String called(String about, Texts texts) {
        int slash = about.indexOf('/');
        return slash < 0 ? texts.say("replay.roadmap") : texts.say("looking.version", about.substring(slash + 1));
    }

    private List<Choice> found(Subject subject, String q, Texts texts) {
        String path = subject == Subject.ITEM ? "items/" : "parties/";
        Optional<SubjectView> named = reader.find(subject, q, null);
        return Stream.concat(
                        named.stream(),
                        reader.page(subject, Filter.search(q), PageRequest.first(MOST), null).items().stream())
                .distinct()
                .map(view -> choice(path + view.id(), title(view), texts))
                .distinct()
                .toList();
    }

    private static Choice choice(String about, String label, Texts texts) {
        return new Choice(label, "/replays/" + about + (texts.dutch() ? "" : "?lang=en"));
    }

    private static String title(SubjectView view) {
        return Titles.FIELDS.stream()
                .flatMap(field -> view.field(field).stream())
                .findFirst()
                .map(title -> title.value().asString(""))
                .orElse(view.id().toString());
    }
}
