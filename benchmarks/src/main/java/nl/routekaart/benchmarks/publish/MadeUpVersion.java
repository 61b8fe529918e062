package nl.routekaart.benchmarks.publish;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import nl.routekaart.answer.EventView;
import nl.routekaart.answer.FieldView;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.dependency.Dependency;
import nl.routekaart.history.StatementView;
import nl.routekaart.item.Cluster;
import nl.routekaart.item.Disclosure;
import nl.routekaart.item.DisclosureLevel;
import nl.routekaart.item.Item;
import nl.routekaart.item.ItemKind;
import nl.routekaart.item.LifeCycles;
import nl.routekaart.item.ValueChain;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Uuid5;
import nl.routekaart.publication.Edition;
import nl.routekaart.publication.LeftOut;
import nl.routekaart.publication.PublicationContent;
import nl.routekaart.publication.PublishedItem;
import nl.routekaart.publication.PublishedVersion;
import nl.routekaart.publication.Renderer;
import nl.routekaart.statement.Field;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A version with so many items of all kinds, whose dates moved twice, and a dependency for each. */
final class MadeUpVersion {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String EFFECTIVE = "2023-07-04";
    private static final int LEFT_OUT = 20;
    private static final String GROUND = "Woo artikel 5.1, eerste lid, onder c";
    private static final Disclosure DISCLOSURE = new Disclosure(DisclosureLevel.PARTNERS, GROUND, null);
    private static final Instant RECORDED = Instant.parse("2023-07-04T10:00:00Z");

    private final UUID owner = Uuid5.of("made-up-version", "owner");
    private long position;

    /** An edition of it; the public one leaves out a field of one item in twenty. */
    static PublicationContent of(int items, Edition edition) {
        return new MadeUpVersion().make(items, edition);
    }

    private PublicationContent make(int count, Edition edition) {
        SortedMap<UUID, String> names = new TreeMap<>();
        names.put(owner, "Netbeheerder of ministerie");
        List<PublishedItem> items = new ArrayList<>();
        List<SubjectView> dependencies = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            PublishedItem item = item(i, edition == Edition.PUBLIC && i % LEFT_OUT == 0);
            items.add(item);
            names.put(item.id(), item.text(Item.TITLE));
            dependencies.add(dependency(i, item.id(), items.getFirst().id()));
        }
        return new PublicationContent(
                new PublishedVersion(
                        Uuid5.of("made-up-version", "1.0"), "1.0", position, EdtfDate.parse(EFFECTIVE), RECORDED, null),
                edition,
                1,
                Renderer.newest(),
                null,
                items,
                dependencies,
                List.of(),
                names,
                null,
                List.of(),
                null,
                edition == Edition.PUBLIC
                        ? List.of(new LeftOut(DISCLOSURE.level(), GROUND, 0, (count + LEFT_OUT - 1) / LEFT_OUT, 0))
                        : List.of(),
                null);
    }

    private PublishedItem item(int i, boolean withheld) {
        ItemKind kind = ItemKind.values()[i % ItemKind.values().length];
        Cluster cluster = Cluster.values()[i % Cluster.values().length];
        ValueChain chain = ValueChain.values()[i % ValueChain.values().length];
        List<StatementView> planned = List.of(
                said(Item.PLANNED, JSON.createObjectNode().put("date", Integer.toString(2027 + i % 8))),
                said(Item.PLANNED, JSON.createObjectNode().put("date", 2028 + i % 8 + "-33")));
        List<StatementView> progress = List.of(said(
                Item.PROGRESS,
                JSON.createObjectNode().put("state", LifeCycles.of(kind).initial())));
        List<StatementView> kinds = List.of(said(Item.KIND, JSON.valueToTree(kind.word())));
        List<StatementView> titles = List.of(said(
                Item.TITLE,
                JSON.valueToTree("Punt " + i + " van de agenda: " + kind.dutch() + " in " + cluster.dutch())));
        SortedMap<String, FieldView> fields = new TreeMap<>();
        List.of(planned, progress, kinds, titles).forEach(statements -> hold(fields, statements.getLast()));
        hold(fields, said(Item.OWNER, JSON.valueToTree(owner.toString())));
        hold(fields, said(Item.CLUSTERS, JSON.createArrayNode().add(cluster.word())));
        hold(fields, said(Item.CHAINS, JSON.createArrayNode().add(chain.word())));
        if (!withheld) {
            hold(
                    fields,
                    said(Item.DESCRIPTION, JSON.valueToTree("Wat er moet gebeuren voordat anderen verder kunnen.")));
        }
        UUID id = Uuid5.of("made-up-version", "item", Integer.toString(i));
        return new PublishedItem(
                new SubjectView(Subject.ITEM, id, 8, position, fields, null, false),
                planned,
                progress,
                kinds,
                titles,
                withheld ? new TreeMap<>(Map.of(Item.DESCRIPTION.name(), DISCLOSURE)) : new TreeMap<>());
    }

    private SubjectView dependency(int i, UUID needing, UUID needed) {
        SortedMap<String, FieldView> fields = new TreeMap<>();
        hold(fields, said(Dependency.NEEDING, JSON.valueToTree(needing.toString())));
        hold(fields, said(Dependency.NEEDED, JSON.valueToTree(needed.toString())));
        UUID id = Uuid5.of("made-up-version", "dependency", Integer.toString(i));
        return new SubjectView(Subject.DEPENDENCY, id, 0, position, fields, null, false);
    }

    private StatementView said(Field<?> field, JsonNode value) {
        position++;
        return new StatementView(
                field.key(),
                value,
                EFFECTIVE,
                false,
                new EventView(
                        position,
                        position,
                        "item.said",
                        RECORDED,
                        EFFECTIVE,
                        "secretariat",
                        owner,
                        null,
                        "de planning is herzien",
                        "https://www.example.org/bron",
                        "A"),
                null);
    }

    private static void hold(SortedMap<String, FieldView> fields, StatementView statement) {
        fields.put(
                statement.field(),
                new FieldView(
                        statement.value(),
                        statement.effective(),
                        false,
                        statement.event().position(),
                        statement.event().sequence(),
                        null));
    }
}
