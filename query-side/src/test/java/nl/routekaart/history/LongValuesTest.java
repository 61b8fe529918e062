package nl.routekaart.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import nl.routekaart.answer.Filter;
import nl.routekaart.answer.PageRequest;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.current.CurrentQueries;
import nl.routekaart.current.CurrentView;
import nl.routekaart.item.ItemEvent;
import nl.routekaart.item.ItemKind;
import nl.routekaart.kernel.Subject;
import nl.routekaart.statement.PointInTime;
import nl.routekaart.version.Version;
import nl.routekaart.version.VersionEvent;
import nl.routekaart.version.VersionName;
import nl.routekaart.view.ViewHouse;
import nl.routekaart.view.Views;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Values that do not fit into an index are answered like any other. */
class LongValuesTest {

    private static final UUID ITEM = UUID.randomUUID();
    private static final String LONG = "Waarom dit é nodig is. ".repeat(400);
    private static final String MIDDLING = "x".repeat(280);

    private static final ViewHouse HOUSE = new ViewHouse();
    private static final HistoryView HISTORY_VIEW = new HistoryView();
    private static final Views VIEWS = HOUSE.views(HISTORY_VIEW, new CurrentView());
    private static final HistoryQueries HISTORY = new HistoryQueries(HOUSE.jdbc);
    private static final CurrentQueries CURRENT = new CurrentQueries(HOUSE.jdbc);

    @BeforeAll
    static void happenings() {
        item(new ItemEvent.Registered(ItemKind.MILESTONE, "T".repeat(270), MIDDLING, MIDDLING, MIDDLING));
        item(new ItemEvent.Described(LONG));
        item(new ItemEvent.Rescoped("é".repeat(700)));
        VersionName name = new VersionName("1.0");
        VIEWS.start();
        HOUSE.settle(VIEWS);
        HOUSE.events.append(Subject.VERSION, Version.id(name).value(), new VersionEvent.Frozen(name, LONG), Map.of());
        item(new ItemEvent.Described("kort"));
        HOUSE.settle(VIEWS);
    }

    private static void item(ItemEvent event) {
        HOUSE.events.append(Subject.ITEM, ITEM, event, Map.of());
    }

    @AfterAll
    static void close() {
        VIEWS.stop();
        HOUSE.close();
    }

    @Test
    void thePastReadsAsItDidThen() {
        SubjectView then = HISTORY.find(Subject.ITEM, ITEM, PointInTime.at(3)).orElseThrow();
        assertThat(then.field("description").orElseThrow().value().stringValue())
                .isEqualTo(LONG);
        assertThat(then.field("mark").orElseThrow().value().stringValue()).isEqualTo(MIDDLING);
        assertThat(HISTORY.page(Subject.ITEM, Filter.ALL, PageRequest.first(1), PointInTime.at(3))
                        .items())
                .containsExactly(then);
        assertThat(HISTORY.page(Subject.ITEM, Filter.search("waarom"), PageRequest.first(1), PointInTime.at(3))
                        .items())
                .containsExactly(then);
    }

    @Test
    void theHeadReadsAsTheCurrentViewWithAllThatIsAgreed() {
        SubjectView now = CURRENT.find(Subject.ITEM, ITEM).orElseThrow();
        assertThat(HISTORY.find(Subject.ITEM, ITEM, PointInTime.NOW)).contains(now);
        assertThat(now.agreed())
                .satisfies(agreed -> assertThat(agreed.field("description")
                                .orElseThrow()
                                .value()
                                .stringValue())
                        .isEqualTo(LONG));
    }

    @Test
    void aRebuiltViewIsTheSame() {
        assertThat(VIEWS.rebuild(HISTORY_VIEW.name()).equal()).isTrue();
    }
}
