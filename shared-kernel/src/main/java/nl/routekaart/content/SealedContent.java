package nl.routekaart.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import nl.routekaart.dependency.Dependency;
import nl.routekaart.document.Document;
import nl.routekaart.document.DocumentType;
import nl.routekaart.document.Passage;
import nl.routekaart.figure.Figure;
import nl.routekaart.fold.Register;
import nl.routekaart.kernel.DocumentId;
import nl.routekaart.kernel.ItemId;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.VersionId;
import nl.routekaart.party.Party;
import nl.routekaart.seal.Element;
import nl.routekaart.statement.Field;
import nl.routekaart.statement.PointInTime;
import nl.routekaart.statement.Statement;
import nl.routekaart.statement.Statements;
import nl.routekaart.version.Version;

/**
 * What is sealed of a version or a document: a pure function of the events up to a position. It is the same list whenever
 * it is made, whatever was recorded after that position.
 */
public final class SealedContent {

    private static final Set<List<String>> NAMES =
            Set.of(List.of("version", Version.NAME.name()), List.of("document", Document.TITLE.name()));

    /** Name by name. */
    private static final Comparator<Element> BY_PATH = (one, other) ->
            Arrays.compare(one.path().toArray(String[]::new), other.path().toArray(String[]::new));

    private SealedContent() {}

    /** The last position inside what was frozen last of a version; empty if nothing was. */
    public static Optional<Long> cut(Statements version) {
        return version.holding(Version.FROZEN.key(), PointInTime.NOW).map(frozen -> frozen.position() - 1);
    }

    /**
     * A version at one of its cuts: every item in its scope with all fields that hold there, the dependencies between
     * them, the figures, the parties that these name, its judgement and its prose. What was left out because the cabinet is
     * caretaker is not in it.
     */
    public static List<Element> ofVersion(VersionId id, Register register, long cut) {
        Statements version = version(id, register);
        PointInTime point = PointInTime.at(cut);
        List<Element> elements = new ArrayList<>();
        // The event that froze it gives its name; it is the first after the cut.
        own(version, PointInTime.at(cut + 1), elements);
        inside(version, register, point, (item, said) -> fields("items", item, said, point, elements));
        Set<UUID> items = elements.stream()
                .filter(element -> element.path().getFirst().equals("items"))
                .map(element -> UUID.fromString(element.path().get(1)))
                .collect(Collectors.toSet());
        register.each(Subject.DEPENDENCY, (dependency, said) -> {
            if (between(said, point, items)) {
                fields("dependencies", dependency, said, point, elements);
            }
        });
        register.each(Subject.FIGURE, (figure, said) -> {
            if (said.value(Figure.WITHDRAWN, point).isEmpty()) {
                fields("figures", figure, said, point, elements);
            }
        });
        register.each(Subject.DOCUMENT, (document, said) -> {
            if (said.value(Document.TYPE, point)
                            .filter(DocumentType.PROSE::equals)
                            .isPresent()
                    && said.value(Document.VERSION, point).filter(id::equals).isPresent()) {
                said.value(Document.TITLE, point)
                        .ifPresent(title -> add(elements, title, "prose", document.toString(), "title"));
                passages(prose(new Document(said), point), elements, "prose", document.toString());
            }
        });
        parties(register, point, elements);
        return sorted(elements);
    }

    /** The items of a version at one of its cuts: those in its scope, without what the caretaker check left out. */
    public static Set<UUID> items(VersionId id, Register register, long cut) {
        Set<UUID> items = new TreeSet<>();
        inside(version(id, register), register, PointInTime.at(cut), (item, said) -> items.add(item));
        return items;
    }

    /** A document as it reads at a position: its type, its version, its title and its passages. */
    public static List<Element> ofDocument(DocumentId id, Register register, long position) {
        Statements said = register.find(Subject.DOCUMENT, id.value())
                .map(Register.Entry::statements)
                .orElse(Statements.NONE);
        PointInTime point = PointInTime.at(position);
        List<Element> elements = new ArrayList<>();
        for (Field<?> field : List.of(Document.TYPE, Document.VERSION, Document.TITLE)) {
            said.value(field, point).ifPresent(value -> add(elements, value, "document", field.name()));
        }
        passages(new Document(said).passages(point), elements);
        return sorted(elements);
    }

    /** What a version or document is called, by its own elements; empty if it has no name. */
    public static String name(List<Element> elements) {
        return elements.stream()
                .filter(element -> NAMES.contains(element.path()))
                .map(element -> Objects.requireNonNull(element.value()).stringValue())
                .findFirst()
                .orElse("");
    }

    private static Statements version(VersionId id, Register register) {
        return register.find(Subject.VERSION, id.value())
                .map(Register.Entry::statements)
                .orElse(Statements.NONE);
    }

    private static void inside(
            Statements version, Register register, PointInTime point, BiConsumer<UUID, Statements> visitor) {
        Scope scope = Scope.of(version, point);
        register.each(Subject.ITEM, (item, said) -> {
            if (scope.covers(said, point) && !leftOut(version, item, point)) {
                visitor.accept(item, said);
            }
        });
    }

    private static void own(Statements version, PointInTime point, List<Element> elements) {
        for (Field<?> field : List.of(
                Version.NAME,
                Version.REMARK,
                Version.THEMES,
                Version.CLUSTERS,
                Version.KINDS,
                Version.HORIZON,
                Version.EDITION,
                Version.JUDGEMENT)) {
            version.value(field, point).ifPresent(value -> add(elements, value, "version", field.name()));
        }
    }

    private static boolean leftOut(Statements version, UUID item, PointInTime point) {
        return new Version(version)
                .caretaker(new ItemId(item), point)
                .filter(check -> check.outcome().leavesOut())
                .isPresent();
    }

    private static boolean between(Statements dependency, PointInTime point, Set<UUID> items) {
        return List.of(Dependency.NEEDING, Dependency.NEEDED).stream()
                .allMatch(end -> dependency
                        .value(end, point)
                        .filter(item -> items.contains(item.value()))
                        .isPresent());
    }

    private static Naming naming(List<Element> elements) {
        Naming naming = new Naming();
        elements.forEach(naming::read);
        return naming;
    }

    private static void parties(Register register, PointInTime point, List<Element> elements) {
        Set<UUID> named = naming(elements).ids();
        register.each(Subject.PARTY, (id, said) -> {
            if (named.contains(id)) {
                for (Field<?> field : List.of(Party.NAME, Party.KIND)) {
                    said.value(field, point)
                            .ifPresent(value -> add(elements, value, "parties", id.toString(), field.name()));
                }
            }
        });
    }

    private static void fields(String kind, UUID id, Statements said, PointInTime point, List<Element> elements) {
        SortedMap<String, Statement> holding = said.holding(point);
        holding.forEach((field, statement) -> {
            int slash = field.indexOf('/');
            if (slash < 0) {
                add(elements, statement.value(), kind, id.toString(), field);
            } else {
                add(
                        elements,
                        statement.value(),
                        kind,
                        id.toString(),
                        field.substring(0, slash),
                        field.substring(slash + 1));
            }
        });
    }

    /** The passages of the version's own text that were not left out. */
    private static Map<String, Passage> prose(Document prose, PointInTime point) {
        Map<String, Passage> passages = prose.passages(point);
        passages.keySet().removeIf(name -> prose.leftOut(name, point));
        return passages;
    }

    private static void passages(Map<String, Passage> told, List<Element> elements, String... under) {
        for (Map.Entry<String, Passage> entry : told.entrySet()) {
            List<String> path = new ArrayList<>(Arrays.asList(under));
            path.addAll(List.of("passages", entry.getKey()));
            Passage passage = entry.getValue();
            add(elements, passage.order(), path, "order");
            Optional.ofNullable(passage.heading()).ifPresent(heading -> add(elements, heading, path, "heading"));
            add(elements, passage.text(), path, "text");
            if (!passage.cites().isEmpty()) {
                add(elements, passage.cites(), path, "cites");
            }
        }
    }

    private static void add(List<Element> elements, Object value, List<String> under, String last) {
        List<String> path = new ArrayList<>(under);
        path.add(last);
        elements.add(Element.of(path, Values.of(value)));
    }

    private static void add(List<Element> elements, Object value, String... path) {
        elements.add(Element.of(List.of(path), Values.of(value)));
    }

    private static List<Element> sorted(List<Element> elements) {
        return elements.stream().sorted(BY_PATH).toList();
    }
}
