package nl.routekaart.replay;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.routekaart.fold.Stamps;
import nl.routekaart.page.DateWords;
import nl.routekaart.page.Texts;
import nl.routekaart.read.Ids;
import nl.routekaart.read.Names;
import nl.routekaart.read.SubjectReader;
import org.springframework.stereotype.Component;

/** The bookmarks and notes of the auditor who asks, as pages list them; nobody else has any. */
@Component
final class Notes {

    private final Bookmarks bookmarks;
    private final SubjectReader reader;

    Notes(Bookmarks bookmarks, SubjectReader reader) {
        this.bookmarks = bookmarks;
        this.reader = reader;
    }

    /**
     * A bookmark in words.
     *
     * @param id which
     * @param about whose history it is in
     * @param href the step
     * @param position where the step stands
     * @param text what its maker wrote
     * @param made when
     */
    record Note(UUID id, String about, String href, long position, String text, String made) {}

    List<Note> all(Texts texts) {
        return notes(texts, bookmark -> true);
    }

    /** Those in the history that is stepped through. */
    List<Note> of(Scope scope, Texts texts) {
        return notes(texts, bookmark -> bookmark.about().equals(scope.path()));
    }

    private List<Note> notes(Texts texts, Predicate<Bookmark> wanted) {
        List<Bookmark> own = Auditors.asking().map(bookmarks::of).orElse(List.of()).stream()
                .filter(wanted)
                .toList();
        Set<UUID> ids =
                own.stream().flatMap(bookmark -> id(bookmark.about()).stream()).collect(Collectors.toSet());
        Names names = Names.of(reader, ids, null);
        return own.stream().map(bookmark -> note(bookmark, names, texts)).toList();
    }

    private static Note note(Bookmark bookmark, Names names, Texts texts) {
        String about = bookmark.about();
        return new Note(
                bookmark.id(),
                id(about).map(names::of).orElseGet(() -> ReplayChoice.called(about, texts)),
                new ReplayAddress(about, StepAsked.FIRST, texts).of(bookmark.position()),
                bookmark.position(),
                bookmark.note(),
                new DateWords(texts).say(ZonedDateTime.ofInstant(bookmark.madeAt(), Stamps.NETHERLANDS)));
    }

    private static Optional<UUID> id(String about) {
        return Ids.read(about.substring(about.indexOf('/') + 1));
    }
}
