package nl.routekaart.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.routekaart.answer.Agreed;
import nl.routekaart.answer.FieldView;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.history.Difference;
import nl.routekaart.item.DisclosureLevel;
import nl.routekaart.item.Item;
import nl.routekaart.item.ItemKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

class PublicationContentTest {

    private static PublicationHouse house;

    @BeforeAll
    static void open() {
        house = new PublicationHouse(PublishedHistory::happen);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void aVersionIsPublishedAsItStoodAtItsCut() {
        PublicationContent first = house.content("1.0", Edition.INTERNAL);
        PublicationContent second = house.content("2.0", Edition.INTERNAL);

        assertThat(planned(first, PublishedHistory.GRID)).isEqualTo("2027");
        assertThat(planned(second, PublishedHistory.GRID)).isEqualTo("2030");
        assertThat(first.version().recordedAt().toString()).startsWith("2023-07-04T10:00:00.");
        assertThat(second.version().day()).hasToString("2024-06-28");
    }

    @Test
    void itemsOfEveryKindAreInOneSection() {
        PublicationContent content = house.content("1.0", Edition.INTERNAL);

        for (ItemKind kind : ItemKind.values()) {
            assertThat(content.in(Section.of(kind))).anyMatch(item -> item.kind() == kind);
        }
    }

    @Test
    void theFirstVersionHasNoneToCompareWith() {
        assertThat(house.content("1.0", Edition.PUBLIC).changes()).isNull();
    }

    @Test
    void movedDatesComeFirstWithTheirReasons() {
        Changes changes =
                Objects.requireNonNull(house.content("2.0", Edition.PUBLIC).changes());

        assertThat(changes.since()).isEqualTo("1.0");
        assertThat(changes.differences().getFirst().kind()).isEqualTo(Difference.Kind.MOVED);
        assertThat(changes.of(Difference.Kind.MOVED))
                .extracting(Difference::title)
                .containsExactly("Delta Rhine Corridor gereed", "Landelijk waterstofnetwerk gereed");
        assertThat(changes.of(Difference.Kind.MOVED)
                        .toList()
                        .getLast()
                        .events()
                        .getFirst()
                        .reason())
                .isEqualTo("clusters worden vanaf 2030 verbonden");
    }

    @Test
    void theVersionBeforeIsWhatWasAgreed() {
        SubjectView grid = item(house.content("2.0", Edition.PUBLIC), PublishedHistory.GRID);
        Agreed agreed = Objects.requireNonNull(grid.agreed());

        assertThat(agreed.version()).isEqualTo("1.0");
        assertThat(agreed.field(Item.PLANNED.key())
                        .orElseThrow()
                        .value()
                        .path("date")
                        .asString())
                .isEqualTo("2027");
    }

    @Test
    void theInternalEditionTellsEverything() {
        PublicationContent content = house.content("2.0", Edition.INTERNAL);

        assertThat(content.toString()).contains(PublishedHistory.SECRET_TITLE, PublishedHistory.SECRET_VALUE);
        assertThat(content.leftOut()).isEmpty();
    }

    @Test
    void thePublicEditionTellsNothingOfWhatIsWithheld() {
        PublicationContent content = house.content("2.0", Edition.PUBLIC);

        assertThat(content.toString())
                .doesNotContain(PublishedHistory.SECRET_TITLE)
                .doesNotContain(PublishedHistory.SECRET_VALUE)
                .doesNotContain(PublishedHistory.SECRET.toString());
        assertThat(item(content, PublishedHistory.CORRIDOR)
                        .field(Item.SPLIT_INTO.key())
                        .map(FieldView::value)
                        .orElseThrow())
                .hasSize(1);
    }

    @Test
    void whatIsLeftOutIsCountedByGround() {
        assertThat(house.content("1.0", Edition.PUBLIC).leftOut())
                .containsExactly(
                        new LeftOut(DisclosureLevel.PUBLIC, "", 1, 0, 0),
                        new LeftOut(DisclosureLevel.PARTNERS, PublishedHistory.GROUND, 0, 1, 0),
                        new LeftOut(DisclosureLevel.CONFIDENTIAL, PublishedHistory.GROUND, 1, 0, 1));
    }

    @Test
    void whatIsPublicFromALaterDayIsToldInAVersionOfALaterDay() {
        assertThat(house.content("1.0", Edition.PUBLIC).names()).doesNotContainKey(PublishedHistory.LATER);
        assertThat(house.content("2.0", Edition.PUBLIC).names()).containsKey(PublishedHistory.LATER);
    }

    @Test
    void theSealDisclosesNoMoreThanTheEditionTells() {
        assertThat(disclosures(Edition.PUBLIC)).hasSize(1);
        assertThat(disclosures(Edition.INTERNAL)).hasSize(2);
    }

    @Test
    void whatIsRecordedLaterChangesNothing() {
        try (PublicationHouse growing = new PublicationHouse(PublishedHistory::happenSmall)) {
            PublicationContent before = growing.content("1.0", Edition.PUBLIC);
            growing.happen(PublishedHistory::happenAfterwards);

            assertThat(growing.content("1.0", Edition.PUBLIC)).isEqualTo(before);
        }
    }

    private static List<String> disclosures(Edition edition) {
        Seal seal = Objects.requireNonNull(
                house.content("1.0", edition, new TestParts()).seal());
        return Objects.requireNonNull(seal.file())
                .apply(JsonNodeFactory.instance.objectNode())
                .disclosures();
    }

    private static String planned(PublicationContent content, UUID item) {
        return item(content, item)
                .field(Item.PLANNED.key())
                .orElseThrow()
                .value()
                .path("date")
                .asString();
    }

    private static SubjectView item(PublicationContent content, UUID item) {
        List<SubjectView> views = content.items().stream()
                .map(PublishedItem::view)
                .filter(view -> view.id().equals(item))
                .toList();
        assertThat(views).hasSize(1);
        return views.getFirst();
    }
}
