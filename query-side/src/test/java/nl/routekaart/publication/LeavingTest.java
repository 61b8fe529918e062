package nl.routekaart.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.routekaart.answer.EventView;
import nl.routekaart.cabinet.CaretakerCheck;
import nl.routekaart.cabinet.CaretakerOutcome;
import nl.routekaart.item.Cluster;
import nl.routekaart.item.ItemEvent;
import nl.routekaart.item.ItemKind;
import nl.routekaart.item.ValueChain;
import nl.routekaart.kernel.Fingerprint;
import nl.routekaart.kernel.ItemId;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Uuid5;
import nl.routekaart.message.DomainEvent;
import nl.routekaart.message.MetaKey;
import nl.routekaart.publication.form.Format;
import nl.routekaart.version.Issue;
import nl.routekaart.version.Version;
import nl.routekaart.version.VersionEvent;
import nl.routekaart.version.VersionName;
import nl.routekaart.view.TestEvents;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LeavingTest {

    private static final UUID TWICE = Uuid5.of("leaving", "twice");
    private static final VersionName NEXT = new VersionName("2.0");
    private static final String SOURCE = "besluitenlijst stuurgroep";

    private static PublicationHouse house;

    @BeforeAll
    static void open() {
        house = new PublicationHouse(events -> {
            record(
                    events,
                    Subject.ITEM,
                    TWICE,
                    new ItemEvent.Registered(ItemKind.MILESTONE, "Dubbel vastgelegd", null, null, null),
                    "begin");
            PublishedHistory.happenSmall(events);
            since(events);
            UUID next = Version.id(NEXT).value();
            record(events, Subject.VERSION, next, new VersionEvent.Frozen(NEXT, null), "bevroren");
            Fingerprint fingerprint = TestSeals.seal(events, "2.0");
            record(
                    events,
                    Subject.VERSION,
                    next,
                    new VersionEvent.Published(new Issue(1, fingerprint)),
                    "volgens de eerste regels");
            record(
                    events,
                    Subject.VERSION,
                    next,
                    new VersionEvent.Published(new Issue(2, fingerprint, Issue.RENDERER)),
                    "volgens de regels van nu");
        });
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static void since(TestEvents events) {
        UUID next = Version.id(NEXT).value();
        record(events, Subject.ITEM, TWICE, new ItemEvent.Corrected(0), "stond er twee keer");
        record(
                events,
                Subject.ITEM,
                PublishedHistory.CORRIDOR,
                new ItemEvent.Placed(List.of(Cluster.CHEMELOT), List.of(ValueChain.USE), List.of(), List.of()),
                "hoort bij Chemelot");
        record(
                events,
                Subject.VERSION,
                next,
                new VersionEvent.Scoped(
                        List.of(), List.of(Cluster.NATIONAL, Cluster.ROTTERDAM_MOERDIJK), List.of(), null, null),
                "alleen landelijk en Rotterdam");
        record(
                events,
                Subject.VERSION,
                next,
                new VersionEvent.CaretakerChecked(
                        new ItemId(PublishedHistory.PORTHOS),
                        new CaretakerCheck(null, true, false, false, false, CaretakerOutcome.LEFT_TO_NEXT_CABINET)),
                "aan een volgend kabinet");
    }

    private static void record(TestEvents events, Subject subject, UUID id, DomainEvent event, String reason) {
        events.append(
                subject,
                id,
                event,
                new HashMap<>(Map.of(
                        MetaKey.EFFECTIVE_ON,
                        "2024-06-27",
                        MetaKey.PARTY,
                        PublishedHistory.GASUNIE.toString(),
                        MetaKey.REASON,
                        reason,
                        MetaKey.SOURCE,
                        SOURCE)));
    }

    private static Stream<Arguments> everyForm() {
        return Stream.of(Format.values())
                .flatMap(format -> Stream.of(Language.values()).map(language -> Arguments.of(format, language)));
    }

    @Test
    void eachItemThatLeftIsThereWithTheDecisionByWhichItLeft() {
        assertThat(changes(Edition.INTERNAL, 2).left())
                .extracting(
                        Leaving::title,
                        Leaving::how,
                        leaving ->
                                leaving.events().stream().map(EventView::reason).toList())
                .containsExactlyInAnyOrder(
                        tuple("Dubbel vastgelegd", HowItLeft.REMOVED, List.of("stond er twee keer")),
                        tuple("Delta Rhine Corridor gereed", HowItLeft.ITEM, List.of("hoort bij Chemelot")),
                        tuple("FID Porthos", HowItLeft.CARETAKER, List.of("aan een volgend kabinet")),
                        tuple(PublishedHistory.SECRET_TITLE, HowItLeft.SCOPE, List.of("alleen landelijk en Rotterdam")),
                        tuple(
                                "=Knelpunt, \"later\" openbaar",
                                HowItLeft.SCOPE,
                                List.of("alleen landelijk en Rotterdam")));
        assertThat(changes(Edition.INTERNAL, 2).untold()).isZero();
    }

    @ParameterizedTest
    @MethodSource("everyForm")
    void everyFormTellsItWithItsReasonAndSource(Format format, Language language) {
        assertThat(Written.text(content(Edition.PUBLIC, 2), format, language))
                .contains("FID Porthos", "aan een volgend kabinet", "Delta Rhine Corridor gereed", SOURCE);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void whatMayNotBeToldIsOnlyCounted(Format format) {
        assertThat(changes(Edition.PUBLIC, 2).untold()).isEqualTo(1);
        assertThat(Written.text(content(Edition.PUBLIC, 2), format, Language.DUTCH))
                .doesNotContain(PublishedHistory.SECRET_TITLE)
                .doesNotContain(PublishedHistory.SECRET.toString());
    }

    @Test
    void aCalendarThatTookADecisionInStrikesItOut() {
        assertThat(Written.text(content(Edition.PUBLIC, 2), Format.CALENDAR, Language.DUTCH))
                .contains("UID:" + PublishedHistory.PORTHOS, "STATUS:CANCELLED");
    }

    @ParameterizedTest
    @MethodSource("everyForm")
    void whatTheFirstRendererPublishedTellsNothingOfIt(Format format, Language language) {
        assertThat(content(Edition.PUBLIC, 1).renderer()).isEqualTo(Renderer.FIRST);
        assertThat(Written.text(content(Edition.PUBLIC, 1), format, language))
                .doesNotContain("FID Porthos")
                .doesNotContain("aan een volgend kabinet")
                .doesNotContain(language == Language.DUTCH ? "Niet meer in deze versie" : "No longer in this version");
    }

    private static Changes changes(Edition edition, int issue) {
        return Objects.requireNonNull(content(edition, issue).changes());
    }

    private static PublicationContent content(Edition edition, int issue) {
        return house.content("2.0", edition, house.recorded(TestSeals.SIGNER), issue);
    }
}
