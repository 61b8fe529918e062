package nl.routekaart.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.routekaart.authority.Actor;
import nl.routekaart.authority.Role;
import nl.routekaart.disclosure.Reader;
import nl.routekaart.item.Disclosure;
import nl.routekaart.item.DisclosureLevel;
import nl.routekaart.item.ItemEvent;
import nl.routekaart.item.ItemKind;
import nl.routekaart.kernel.Fingerprint;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Uuid5;
import nl.routekaart.message.MetaKey;
import nl.routekaart.publication.form.Format;
import nl.routekaart.seal.Trust;
import nl.routekaart.seal.Verification;
import nl.routekaart.seal.Withheld;
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

class InternalViewsTest {

    private static final UUID TENNET = Uuid5.of("internal-views", "tennet");
    private static final UUID OTHER = Uuid5.of("internal-views", "other");
    private static final UUID OWN = Uuid5.of("internal-views", "own");
    private static final String OWN_TITLE = "Vertrouwelijk station";

    private static PublicationHouse house;
    private static Fingerprint fingerprint = new Fingerprint("ab".repeat(32));

    @BeforeAll
    static void open() {
        house = new PublicationHouse(events -> {
            own(events, new ItemEvent.Registered(ItemKind.MILESTONE, OWN_TITLE, null, null, null));
            own(events, new ItemEvent.Assigned(new PartyId(OTHER), List.of(new PartyId(TENNET)), null));
            own(
                    events,
                    new ItemEvent.Disclosed(null, new Disclosure(DisclosureLevel.CONFIDENTIAL, "Woo 5.1.2f", null)));
            PublishedHistory.happenSmall(events);
            fingerprint = TestSeals.seal(events, "1.0");
            publish(events, 1);
            events.append(
                    Subject.ITEM,
                    PublishedHistory.CORRIDOR,
                    new ItemEvent.Disclosed(null, new Disclosure(DisclosureLevel.CONFIDENTIAL, "Woo 5.1.2f", null)),
                    Map.of(MetaKey.EFFECTIVE_ON, "2023-08-01", MetaKey.REASON, "op verzoek van het bedrijf"));
            publish(events, 2);
        });
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static void own(TestEvents events, ItemEvent event) {
        events.append(Subject.ITEM, OWN, event, Map.of(MetaKey.EFFECTIVE_ON, "2023-06-01"));
    }

    private static void publish(TestEvents events, long issue) {
        events.append(
                Subject.VERSION,
                Version.id(new VersionName("1.0")).value(),
                new VersionEvent.Published(new Issue(issue, fingerprint, Issue.RENDERER)),
                Map.of(MetaKey.EFFECTIVE_ON, "2023-0" + (6 + issue) + "-14"));
    }

    private static Stream<Arguments> everyForm() {
        return Stream.of(Format.values())
                .flatMap(format -> Stream.of(Language.values()).map(language -> Arguments.of(format, language)));
    }

    @ParameterizedTest
    @MethodSource("everyForm")
    void whatIsConfidentialOfAPartyIsNotInTheEditionOfAnotherOne(Format format, Language language) {
        assertThat(Written.text(content(of(TENNET), 1), format, language))
                .contains(format == Format.CALENDAR ? "Landelijk waterstofnetwerk" : OWN_TITLE)
                .doesNotContain(PublishedHistory.SECRET_TITLE)
                .doesNotContain(PublishedHistory.SECRET.toString());
        assertThat(Written.text(content(of(PublishedHistory.GASUNIE), 1), format, language))
                .contains(format == Format.CALENDAR ? "Landelijk waterstofnetwerk" : PublishedHistory.SECRET_TITLE)
                .doesNotContain(OWN_TITLE)
                .doesNotContain(OWN.toString());
        assertThat(Written.text(content(of(UUID.randomUUID()), 1), format, language))
                .doesNotContain(PublishedHistory.SECRET_TITLE)
                .doesNotContain(OWN_TITLE);
    }

    @Test
    void whatIsForPartnersIsInEachInternalEdition() {
        assertThat(content(of(TENNET), 1).toString()).contains(PublishedHistory.SECRET_VALUE);
        assertThat(content(Audience.of(Edition.PUBLIC), 1).toString()).doesNotContain(PublishedHistory.SECRET_VALUE);
    }

    @Test
    void everyEditionIsCheckedByTheOneFingerprintAndSaysOnWhichGroundSomethingIsNotThere() {
        for (Audience audience : List.of(
                of(TENNET),
                of(PublishedHistory.GASUNIE),
                of(OTHER),
                Audience.of(Edition.INTERNAL),
                Audience.of(Edition.PUBLIC))) {
            for (int issue : new int[] {1, 2}) {
                Verification verification = verified(audience, issue);

                assertThat(verification.findings()).as("%s %s", audience, issue).isEmpty();
            }
        }
        assertThat(verified(of(TENNET), 1).withheld())
                .isNotEmpty()
                .extracting(Withheld::ground)
                .contains(PublishedHistory.GROUND)
                .doesNotContain("Woo 5.1.2f");
        assertThat(verified(Audience.of(Edition.INTERNAL), 1).withheld()).isEmpty();
    }

    @Test
    void theNextIssueSaysToEachReaderWhatItIsNotToldAnyMore() {
        assertThat(Written.text(content(of(TENNET), 2), Format.HTML, Language.DUTCH))
                .contains("id=\"reissue\"", "niet openbaar: Woo 5.1.2f")
                .doesNotContain("op verzoek van het bedrijf")
                .doesNotContain("Delta Rhine Corridor gereed");
        assertThat(Written.text(content(Audience.of(Edition.INTERNAL), 2), Format.HTML, Language.DUTCH))
                .contains("Delta Rhine Corridor gereed", "De interne uitgave vertelde al alles");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void theSecretariatAndAuditorsReadTheEditionAsAWhole(Role role) {
        Audience audience = Audience.of(Edition.INTERNAL, new Reader(new Actor("account", role, new PartyId(TENNET))));

        assertThat(audience)
                .isEqualTo(
                        role == Role.SECRETARIAT || role == Role.AUDITOR ? Audience.of(Edition.INTERNAL) : of(TENNET));
    }

    @Test
    void theWholeEditionTellsEverything() {
        assertThat(content(Audience.of(Edition.INTERNAL), 1).toString())
                .contains(OWN_TITLE, PublishedHistory.SECRET_TITLE, PublishedHistory.SECRET_VALUE);
    }

    private static Audience of(UUID party) {
        return new Audience(Edition.INTERNAL, party);
    }

    private static Verification verified(Audience audience, int issue) {
        return Verification.of(
                Format.JSON.write(content(audience, issue), Language.DUTCH), new Trust(Set.of(), fingerprint));
    }

    private static PublicationContent content(Audience audience, int issue) {
        return house.content("1.0", audience, house.recorded(TestSeals.SIGNER), issue);
    }
}
