package nl.routekaart.publication.parts;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.routekaart.answer.FieldView;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.cabinet.CaretakerCheck;
import nl.routekaart.document.Document;
import nl.routekaart.document.DocumentType;
import nl.routekaart.document.Passage;
import nl.routekaart.kernel.ItemId;
import nl.routekaart.message.EventJson;
import nl.routekaart.publication.Prose;
import nl.routekaart.publication.PublishedVersion;
import nl.routekaart.statement.PointInTime;

/** The roadmap's own text as it stood at the cut of its version. */
record RecordedProse(Related related) {

    private static final Comparator<Map.Entry<String, Passage>> IN_ORDER = Comparator.comparing(
                    (Map.Entry<String, Passage> passage) -> passage.getValue().order())
            .thenComparing(Map.Entry::getKey);

    /** A version with several texts has them one after the other, as they were begun. */
    Optional<Prose> of(PublishedVersion version) {
        List<nl.routekaart.publication.Passage> passages =
                related.to(version.id(), Document.VERSION, PointInTime.at(version.cut())).stream()
                        .filter(RecordedProse::prose)
                        .sorted(Comparator.comparing(RecordedProse::begun))
                        .flatMap(RecordedProse::passages)
                        .toList();
        return passages.isEmpty() ? Optional.empty() : Optional.of(new Prose(passages));
    }

    private static boolean prose(SubjectView document) {
        return document.field(Document.TYPE.key())
                .filter(type -> type.value().asString("").equals(DocumentType.PROSE.word()))
                .isPresent();
    }

    private static long begun(SubjectView document) {
        return document.field(Document.TYPE.key()).map(FieldView::position).orElse(0L);
    }

    private static Stream<nl.routekaart.publication.Passage> passages(SubjectView document) {
        return document.fields().entrySet().stream()
                .filter(field -> Document.PASSAGE.covers(field.getKey()))
                .filter(field -> !leftOut(document, name(field.getKey())))
                .map(field -> Map.entry(
                        name(field.getKey()),
                        EventJson.mapper().treeToValue(field.getValue().value(), Passage.class)))
                .sorted(IN_ORDER)
                .map(passage -> told(passage.getKey(), passage.getValue()));
    }

    private static String name(String field) {
        return field.substring(field.indexOf('/') + 1);
    }

    /** What a caretaker cabinet left out is not sealed, and not told. */
    private static boolean leftOut(SubjectView document, String passage) {
        return document.field(Document.CARETAKER.key(Document.about(passage)))
                .map(said -> EventJson.mapper().treeToValue(said.value(), CaretakerCheck.class))
                .filter(check -> check.outcome().leavesOut())
                .isPresent();
    }

    private static nl.routekaart.publication.Passage told(String name, Passage passage) {
        return new nl.routekaart.publication.Passage(
                name,
                Objects.requireNonNullElse(passage.heading(), ""),
                passage.text(),
                passage.cites().stream().map(ItemId::value).toList());
    }
}
