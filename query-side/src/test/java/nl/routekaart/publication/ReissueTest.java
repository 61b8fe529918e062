package nl.routekaart.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.routekaart.answer.EventView;
import nl.routekaart.item.Disclosure;
import nl.routekaart.item.DisclosureLevel;
import nl.routekaart.item.Item;
import nl.routekaart.item.ItemEvent;
import nl.routekaart.kernel.Fingerprint;
import nl.routekaart.kernel.Subject;
import nl.routekaart.message.DomainEvent;
import nl.routekaart.message.MetaKey;
import nl.routekaart.publication.form.Format;
import nl.routekaart.seal.Trust;
import nl.routekaart.seal.Verification;
import nl.routekaart.version.Issue;
import nl.routekaart.version.Version;
import nl.routekaart.version.VersionEvent;
import nl.routekaart.version.VersionName;
import nl.routekaart.view.TestEvents;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReissueTest {

    private static final String CLOSED = "op verzoek van het bedrijf";

    private static PublicationHouse house;
    private static Fingerprint fingerprint = new Fingerprint("ab".repeat(32));
    private static byte[] firstBefore = {};

    @BeforeAll
    static void open() {
        house = new PublicationHouse(events -> {
            PublishedHistory.happenSmall(events);
            fingerprint = TestSeals.seal(events, "1.0");
            publish(events, 1, "2023-07-14", null);
        });
        firstBefore = json(Edition.PUBLIC, 1);
        house.happen(events -> {
            disclose(events, "value", DisclosureLevel.PUBLIC, null, "de beschikking is gepubliceerd");
            record(
                    events,
                    Subject.ITEM,
                    PublishedHistory.CORRIDOR,
                    new ItemEvent.Disclosed(null, new Disclosure(DisclosureLevel.CONFIDENTIAL, "Woo 5.1.2f", null)),
                    "2023-09-01",
                    CLOSED);
            publish(events, 2, "2024-02-01", "ruimere openbaarheid");
        });
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static void publish(TestEvents events, int issue, String on, @Nullable String reason) {
        record(
                events,
                Subject.VERSION,
                Version.id(new VersionName("1.0")).value(),
                new VersionEvent.Published(new Issue(issue, fingerprint)),
                on,
                reason);
    }

    private static void disclose(
            TestEvents events, String field, DisclosureLevel level, @Nullable String ground, String reason) {
        record(
                events,
                Subject.ITEM,
                PublishedHistory.PORTHOS,
                new ItemEvent.Disclosed(field, new Disclosure(level, ground, null)),
                "2023-09-01",
                reason);
    }

    private static void record(
            TestEvents events, Subject subject, UUID id, DomainEvent event, String on, @Nullable String reason) {
        Map<String, String> grounds =
                new HashMap<>(Map.of(MetaKey.EFFECTIVE_ON, on, MetaKey.PARTY, PublishedHistory.GASUNIE.toString()));
        if (reason != null) {
            grounds.put(MetaKey.REASON, reason);
        }
        events.append(subject, id, event, grounds);
    }

    @Test
    void theFirstIssueStaysAsItWasServed() {
        assertThat(json(Edition.PUBLIC, 1)).isEqualTo(firstBefore);
        assertThat(content(Edition.PUBLIC, 1).reissue()).isNull();
    }

    @Test
    void theNextIssueTellsWhatMayBeToldNow() {
        assertThat(text(json(Edition.PUBLIC, 1)))
                .contains("Delta Rhine Corridor gereed")
                .doesNotContain(PublishedHistory.SECRET_VALUE)
                .doesNotContain("Knelpunt");
        assertThat(content(Edition.PUBLIC, 2).toString())
                .contains(PublishedHistory.SECRET_VALUE)
                .contains("Knelpunt")
                .doesNotContain("Delta Rhine Corridor gereed");
    }

    @Test
    void itSaysWhatDiffersAndWhy() {
        Reissue reissue = Objects.requireNonNull(content(Edition.PUBLIC, 2).reissue());

        assertThat(reissue.before()).isEqualTo(1);
        assertThat(reissue.published().reason()).isEqualTo("ruimere openbaarheid");
        assertThat(reissue.changes())
                .extracting(Reissue.Change::item, Reissue.Change::field, Reissue.Change::before, Reissue.Change::after)
                .containsExactlyInAnyOrder(
                        tuple(PublishedHistory.PORTHOS, "value", PublishedHistory.GROUND, null),
                        tuple(PublishedHistory.LATER, Item.WHOLE, "public 2024-01-01", null),
                        tuple(null, Item.WHOLE, null, "Woo 5.1.2f"));
        assertThat(reissue.changes())
                .filteredOn(change -> change.field().equals("value"))
                .flatExtracting(Reissue.Change::events)
                .extracting(EventView::reason)
                .containsExactly("de beschikking is gepubliceerd");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void readersFindItInAChapterOfItsOwn(Language language) {
        String page = text(Format.HTML.write(content(Edition.PUBLIC, 2), language));

        assertThat(page)
                .contains("id=\"reissue\"", "ruimere openbaarheid", "de beschikking is gepubliceerd", "Woo 5.1.2f")
                .contains(language == Language.DUTCH ? "versie 1.0, uitgave 2" : "version 1.0, issue 2")
                .doesNotContain(CLOSED)
                .doesNotContain("Delta Rhine Corridor gereed");
        assertThat(text(Format.HTML.write(content(Edition.PUBLIC, 1), language)))
                .doesNotContain("id=\"reissue\"");
    }

    @Test
    void theInternalEditionToldEverythingAlready() {
        Reissue reissue = Objects.requireNonNull(content(Edition.INTERNAL, 2).reissue());

        assertThat(reissue.changes()).isEmpty();
        assertThat(text(Format.HTML.write(content(Edition.INTERNAL, 2), Language.DUTCH)))
                .contains("ruimere openbaarheid", "De interne uitgave vertelde al alles");
    }

    @ParameterizedTest
    @EnumSource(Edition.class)
    void bothIssuesAreCheckedByTheFingerprintThatWasConsentedTo(Edition edition) {
        for (int issue : new int[] {1, 2}) {
            assertThat(Verification.of(json(edition, issue), new Trust(Set.of(), fingerprint))
                            .findings())
                    .isEmpty();
        }
        assertThat(Arrays.equals(json(edition, 1), json(edition, 2))).isFalse();
    }

    private static PublicationContent content(Edition edition, int issue) {
        return house.content("1.0", edition, house.recorded(TestSeals.SIGNER), issue);
    }

    private static byte[] json(Edition edition, int issue) {
        return Format.JSON.write(content(edition, issue), Language.DUTCH);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
