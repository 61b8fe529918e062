package nl.routekaart.current;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.routekaart.answer.Agreed;
import nl.routekaart.answer.FieldView;
import nl.routekaart.answer.Filter;
import nl.routekaart.answer.Page;
import nl.routekaart.answer.PageRequest;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.item.Cluster;
import nl.routekaart.item.ItemEvent;
import nl.routekaart.item.ItemKind;
import nl.routekaart.item.ValueChain;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.PlannedDate;
import nl.routekaart.kernel.Subject;
import nl.routekaart.message.MetaKey;
import nl.routekaart.version.Version;
import nl.routekaart.version.VersionEvent;
import nl.routekaart.version.VersionName;
import nl.routekaart.view.ViewHouse;
import nl.routekaart.view.Views;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CurrentViewTest {

    private static final UUID NETWORK = UUID.randomUUID();
    private static final UUID PART = UUID.randomUUID();
    private static final UUID ELSEWHERE = UUID.randomUUID();
    private static final UUID LATER = UUID.randomUUID();
    private static final UUID GASUNIE = UUID.randomUUID();

    private static final ViewHouse HOUSE = new ViewHouse();
    private static final CurrentQueries QUERIES = new CurrentQueries(HOUSE.jdbc);

    @BeforeAll
    static void happenings() {
        item(
                NETWORK,
                new ItemEvent.Registered(ItemKind.MILESTONE, "Landelijk waterstofnetwerk gereed", "H2", null, null));
        item(
                PART,
                new ItemEvent.Registered(
                        ItemKind.MILESTONE, "Waterstofnetwerk: deeltracé Rotterdam", null, null, null));
        item(ELSEWHERE, new ItemEvent.Registered(ItemKind.RISK, "Netcongestie", null, "Te weinig stroom", null));
        item(NETWORK, new ItemEvent.Rescheduled(null, PlannedDate.of("2027"), null), MetaKey.EFFECTIVE_ON, "2021");
        item(NETWORK, new ItemEvent.Assigned(new PartyId(GASUNIE), List.of(), null));
        item(
                PART,
                new ItemEvent.Placed(
                        List.of(Cluster.ROTTERDAM_MOERDIJK),
                        List.of(ValueChain.TRANSPORT_AND_STORAGE),
                        List.of(),
                        List.of()));
        VersionName name = new VersionName("1.0");
        HOUSE.events.append(
                Subject.VERSION, Version.id(name).value(), new VersionEvent.Frozen(name, "gereconstrueerd"), Map.of());
        item(NETWORK, new ItemEvent.Rescheduled(null, PlannedDate.of("2031/2033"), null), MetaKey.EFFECTIVE_ON, "2024");
        item(LATER, new ItemEvent.Registered(ItemKind.MILESTONE, "Achteraf", null, null, null));
        item(ELSEWHERE, new ItemEvent.Withdrawn());
        Views views = HOUSE.start(new CurrentView());
        HOUSE.settle(views);
        views.stop();
    }

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    private static void item(UUID id, ItemEvent event, String... meta) {
        HOUSE.events.append(Subject.ITEM, id, event, meta.length == 0 ? Map.of() : Map.of(meta[0], meta[1]));
    }

    @Test
    void showsWhatIsReportedBesideWhatWasAgreed() {
        SubjectView network = QUERIES.find(Subject.ITEM, NETWORK).orElseThrow();
        FieldView reported = network.field("planned").orElseThrow();
        Agreed agreed = Optional.ofNullable(network.agreed()).orElseThrow();
        assertThat(network.version()).isEqualTo(3);
        assertThat(network.parked()).isFalse();
        assertThat(reported.value().at("/date").stringValue()).isEqualTo("2031/2033");
        assertThat(reported.effective()).isEqualTo("2024");
        assertThat(reported.possiblyEarlier()).isTrue();
        assertThat(agreed.version()).isEqualTo("1.0");
        assertThat(agreed.field("planned").orElseThrow().value().at("/date").stringValue())
                .isEqualTo("2027");
    }

    @Test
    void derivesAdoptionFromTheVersionsUnlessTheItemEnded() {
        assertThat(adoption(NETWORK).value().stringValue()).isEqualTo("put-before-steering-group");
        assertThat(adoption(NETWORK).derivedFrom()).isEqualTo("1.0");
        assertThat(adoption(ELSEWHERE).value().stringValue()).isEqualTo("withdrawn");
        SubjectView later = QUERIES.find(Subject.ITEM, LATER).orElseThrow();
        assertThat(later.field("adoption")).isEmpty();
        assertThat(later.agreed()).isNull();
    }

    private static FieldView adoption(UUID id) {
        return QUERIES.find(Subject.ITEM, id).orElseThrow().field("adoption").orElseThrow();
    }

    @Test
    void findsWordsInAnyOrderWholeOrInPartWithOrWithoutAccents() {
        assertThat(ids(Filter.search("waterstofnetwerk"))).containsExactly(NETWORK, PART);
        assertThat(ids(Filter.search("deeltrace ROTTERDAM"))).containsExactly(PART);
        assertThat(ids(Filter.search("netwerken"))).isEmpty();
        assertThat(ids(Filter.search("netwerk"))).containsExactly(NETWORK, PART);
        assertThat(ids(Filter.search("waterstofnetwerken"))).containsExactly(NETWORK, PART);
        assertThat(ids(Filter.search("stroom"))).containsExactly(ELSEWHERE);
        assertThat(ids(Filter.search("mijlpaal landelijk"))).containsExactly(NETWORK);
        assertThat(ids(Filter.search("' | & ! :* %"))).isEmpty();
    }

    @Test
    void filters() {
        assertThat(ids(filter(List.of("risk"), null, List.of(), null))).containsExactly(ELSEWHERE);
        assertThat(ids(filter(List.of(), GASUNIE, List.of(), null))).containsExactly(NETWORK);
        assertThat(ids(filter(List.of(), null, List.of("rotterdam-moerdijk", "chemelot"), null)))
                .containsExactly(PART);
        assertThat(ids(filter(List.of(), null, List.of(), "H2"))).containsExactly(NETWORK);
        assertThat(ids(new Filter(
                        null,
                        List.of(),
                        List.of(),
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        LocalDate.of(2033, 12, 31),
                        LocalDate.of(2033, 12, 31),
                        null,
                        null)))
                .containsExactly(NETWORK);
        assertThat(ids(new Filter(
                        null, List.of(), List.of(), null, List.of(), List.of(), List.of(), List.of(), null, null,
                        GASUNIE, null)))
                .containsExactly(NETWORK);
    }

    @Test
    void givesPagesInOrderOfTitle() {
        Page<SubjectView> first = QUERIES.page(Subject.ITEM, Filter.ALL, PageRequest.first(3));
        assertThat(first.items()).extracting(SubjectView::id).containsExactly(LATER, NETWORK, ELSEWHERE);
        assertThat(first.total()).isEqualTo(4);
        assertThat(first.position()).isEqualTo(HOUSE.events.head());
        Page<SubjectView> second = QUERIES.page(Subject.ITEM, Filter.ALL, new PageRequest(3, first.next()));
        assertThat(second.items()).extracting(SubjectView::id).containsExactly(PART);
        assertThat(second.next()).isNull();
    }

    private static Filter filter(
            List<String> kinds, @Nullable UUID owner, List<String> clusters, @Nullable String key) {
        return new Filter(
                null, kinds, List.of(), owner, clusters, List.of(), List.of(), List.of(), null, null, null, key);
    }

    private static List<UUID> ids(Filter filter) {
        return QUERIES.page(Subject.ITEM, filter, PageRequest.first(10)).items().stream()
                .map(SubjectView::id)
                .toList();
    }
}
