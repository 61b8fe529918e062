package nl.routekaart.publication.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import nl.routekaart.cabinet.CabinetStatus;
import nl.routekaart.cabinet.CabinetThen;
import nl.routekaart.consent.Answer;
import nl.routekaart.consent.ConsentEvent;
import nl.routekaart.consent.Manner;
import nl.routekaart.consent.Nature;
import nl.routekaart.consent.Outcome;
import nl.routekaart.document.DocumentEvent;
import nl.routekaart.document.DocumentType;
import nl.routekaart.item.Cluster;
import nl.routekaart.kernel.CabinetId;
import nl.routekaart.kernel.Fingerprint;
import nl.routekaart.kernel.ItemId;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Uuid5;
import nl.routekaart.kernel.VersionId;
import nl.routekaart.message.MetaKey;
import nl.routekaart.party.PartyEvent;
import nl.routekaart.party.PartyKind;
import nl.routekaart.publication.Edition;
import nl.routekaart.publication.Language;
import nl.routekaart.publication.Passage;
import nl.routekaart.publication.Prose;
import nl.routekaart.publication.PublicationContent;
import nl.routekaart.publication.PublicationHouse;
import nl.routekaart.publication.PublicationParts;
import nl.routekaart.publication.PublishedHistory;
import nl.routekaart.publication.SignOff;
import nl.routekaart.publication.TestSeals;
import nl.routekaart.publication.form.Format;
import nl.routekaart.rule.RefusedException;
import nl.routekaart.seal.Trust;
import nl.routekaart.seal.Verification;
import nl.routekaart.seal.Withheld;
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

class RecordedPartsTest {

    private static final VersionId VERSION = Version.id(new VersionName("1.0"));
    private static final Fingerprint OLDER = new Fingerprint("ab".repeat(32));
    private static final UUID PROSE = id("prose");

    private static PublicationHouse house;
    private static Fingerprint fingerprint = OLDER;

    @BeforeAll
    static void open() {
        house = new PublicationHouse(events -> {
            prose(events);
            PublishedHistory.happenSmall(events);
            fingerprint = TestSeals.seal(events, "1.0");
            events.append(Subject.DOCUMENT, PROSE, written("foreword", 1, "Na de bevriezing herschreven."), Map.of());
            signOffs(events);
            events.append(
                    Subject.VERSION,
                    VERSION.value(),
                    new VersionEvent.Published(new Issue(1, fingerprint)),
                    on("2023-07-14"));
            given(events, "te-laat", fingerprint, Manner.HERE, "2023-07-10");
        });
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static void prose(TestEvents events) {
        events.append(
                Subject.DOCUMENT,
                PROSE,
                new DocumentEvent.Registered(
                        DocumentType.PROSE, VERSION, "Routekaart", null, new PartyId(PublishedHistory.GASUNIE)),
                Map.of());
        events.append(Subject.DOCUMENT, PROSE, written("premises", 2, "Uitgangspunten."), Map.of());
        events.append(
                Subject.DOCUMENT,
                PROSE,
                new DocumentEvent.PassageWritten(
                        "foreword",
                        1,
                        "Voorwoord",
                        "Zoals bevroren.",
                        List.of(new ItemId(PublishedHistory.GRID), new ItemId(PublishedHistory.SECRET))),
                Map.of());
        events.append(
                Subject.DOCUMENT,
                id("letter"),
                new DocumentEvent.Registered(
                        DocumentType.LETTER, VERSION, "Kamerbrief", null, new PartyId(PublishedHistory.GASUNIE)),
                Map.of());
        events.append(Subject.DOCUMENT, id("letter"), written("goal", 1, "Alleen in de brief."), Map.of());
    }

    private static DocumentEvent written(String passage, long order, String text) {
        return new DocumentEvent.PassageWritten(passage, order, null, text, List.of());
    }

    private static void signOffs(TestEvents events) {
        given(events, "stuurgroep", fingerprint, Manner.HERE, "2023-07-04");
        given(events, "volgens-de-bron", null, Manner.ATTRIBUTED, "2023-07-02");
        given(events, "andere-inhoud", OLDER, Manner.HERE, "2023-07-01");
        UUID kept = given(events, "behouden", OLDER, Manner.RECORDED, "2023-07-03");
        events.append(Subject.CONSENT, kept, new ConsentEvent.Kept(fingerprint, "een komma"), on("2023-07-05"));
        UUID returned = ask(events, "teruggegeven", fingerprint, Manner.HERE);
        events.append(
                Subject.CONSENT,
                returned,
                new ConsentEvent.Returned("welke reserveringen?", answer(Manner.HERE)),
                on("2023-07-06"));
        ask(events, "nog-niet-beantwoord", fingerprint, Manner.HERE);
    }

    private static UUID given(
            TestEvents events, String party, @Nullable Fingerprint content, Manner manner, String day) {
        UUID id = ask(events, party, content, manner);
        events.append(
                Subject.CONSENT, id, new ConsentEvent.GivenOnCondition("mits " + party, true, answer(manner)), on(day));
        return id;
    }

    private static UUID ask(TestEvents events, String party, @Nullable Fingerprint content, Manner manner) {
        events.append(
                Subject.PARTY,
                id(party),
                new PartyEvent.Registered(party, PartyKind.STEERING_GROUP, party, null, null),
                on("2023-06-30"));
        events.append(
                Subject.CONSENT,
                id("consent/" + party),
                new ConsentEvent.Asked(
                        VERSION,
                        null,
                        content,
                        new PartyId(id(party)),
                        Nature.CONSENT,
                        null,
                        manner,
                        null,
                        null,
                        List.of()),
                on("2023-06-30"));
        return id("consent/" + party);
    }

    private static Answer answer(Manner manner) {
        return new Answer(
                manner,
                null,
                null,
                new CabinetThen(new CabinetId(id("cabinet")), "Rutte IV", CabinetStatus.FULL, true),
                null);
    }

    private static Map<String, String> on(String day) {
        return Map.of(MetaKey.EFFECTIVE_ON, day);
    }

    private static UUID id(String key) {
        return Uuid5.of("recorded-parts", key);
    }

    @Test
    void theProseIsThatOfTheCutInItsOrder() {
        Prose prose = Objects.requireNonNull(content(Edition.INTERNAL).prose());

        assertThat(prose.passages()).extracting(Passage::text).containsExactly("Zoals bevroren.", "Uitgangspunten.");
        assertThat(prose.passages().getFirst().cites()).containsExactly(PublishedHistory.GRID, PublishedHistory.SECRET);
    }

    @Test
    void thePublicProseNamesNoItemThatIsWithheld() {
        Prose prose = Objects.requireNonNull(content(Edition.PUBLIC).prose());

        assertThat(prose.passages().getFirst().cites()).containsExactly(PublishedHistory.GRID);
    }

    @Test
    void answersToThisContentAreToldInOrderOfDateAsTheyWereKnownWhenItWasPublished() {
        assertThat(content(Edition.PUBLIC).signOffs())
                .extracting(SignOff::by)
                .containsExactly("volgens-de-bron", "behouden", "stuurgroep", "teruggegeven");
    }

    @Test
    void anAttributedAnswerIsToNoFingerprint() {
        assertThat(content(Edition.PUBLIC).signOffs())
                .extracting(SignOff::to)
                .containsExactly(null, fingerprint, fingerprint, fingerprint);
    }

    @Test
    void anAnswerKeepsTheCabinetOfItsDay() {
        assertThat(content(Edition.PUBLIC).signOffs())
                .extracting(SignOff::cabinet)
                .containsOnly(CabinetStatus.FULL);
    }

    @Test
    void aConditionIsForEveryoneAndAQuestionIsNot() {
        assertThat(content(Edition.PUBLIC).signOffs())
                .extracting(SignOff::outcome, SignOff::remark)
                .contains(tuple(Outcome.GIVEN_ON_CONDITION, "mits stuurgroep"))
                .contains(tuple(Outcome.RETURNED, null));
        assertThat(content(Edition.INTERNAL).signOffs())
                .extracting(SignOff::remark)
                .contains("welke reserveringen?");
    }

    @ParameterizedTest
    @EnumSource(Edition.class)
    void everyEditionIsCheckedByTheFingerprintThatWasConsentedTo(Edition edition) {
        Verification verification = Verification.of(json(edition), new Trust(Set.of(), fingerprint));

        assertThat(verification.findings()).isEmpty();
        assertThat(verification.withheld()).hasSize(edition == Edition.INTERNAL ? 0 : withheld());
    }

    private static int withheld() {
        return (int) Verification.of(json(Edition.INTERNAL), Trust.NONE).shown().stream()
                .filter(element -> element.toString().contains(PublishedHistory.SECRET.toString())
                        || element.pointer().contains(PublishedHistory.LATER.toString())
                        || element.pointer().contains("/dependencies/" + hidden() + '/')
                        || element.pointer().endsWith(PublishedHistory.PORTHOS + "/value"))
                .count();
    }

    private static UUID hidden() {
        return Uuid5.of("published-history", "grid-secret");
    }

    @Test
    void whatIsNotToldStandsThereByDigestAndGroundAlone() {
        Verification verification = Verification.of(json(Edition.PUBLIC), Trust.NONE);

        assertThat(verification.withheld())
                .extracting(Withheld::ground)
                .contains(PublishedHistory.GROUND, "public 2024-01-01")
                .doesNotContain(Withheld.ERASED);
        assertThat(verification.shown().toString())
                .contains("FID Porthos")
                .doesNotContain(PublishedHistory.SECRET_TITLE)
                .doesNotContain(PublishedHistory.SECRET_VALUE)
                .doesNotContain(PublishedHistory.SECRET.toString())
                .doesNotContain(hidden().toString());
    }

    @ParameterizedTest
    @EnumSource(Edition.class)
    void anyChangedByteIsFound(Edition edition) {
        byte[] file = json(edition);
        Random random = new Random(1);
        List<Integer> accepted = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            byte[] changed = file.clone();
            int at = random.nextInt(changed.length);
            changed[at] ^= (byte) (1 << random.nextInt(8));
            if (Verification.of(changed, Trust.NONE).holds()) {
                accepted.add(at);
            }
        }

        assertThat(accepted).isEmpty();
    }

    @Test
    void theSameBytesComeAgain() {
        assertThat(json(Edition.PUBLIC)).isEqualTo(json(Edition.PUBLIC));
    }

    @Test
    void withoutKeysTheFingerprintIsToldAndNoFileIsSigned() {
        PublicationContent content = house.content("1.0", Edition.PUBLIC, house.recorded(null));

        assertThat(Objects.requireNonNull(content.seal()).fingerprint()).isEqualTo(fingerprint);
        assertThat(new String(Format.HTML.write(content, Language.DUTCH), StandardCharsets.UTF_8))
                .contains(fingerprint.hex().substring(0, 8));
        assertThatThrownBy(() -> Format.JSON.write(content, Language.DUTCH)).isInstanceOf(RefusedException.class);
    }

    @Test
    void aVersionOfSomeClustersTellsOfThoseAlone() {
        try (PublicationHouse scoped = new PublicationHouse(events -> {
            events.append(
                    Subject.VERSION,
                    VERSION.value(),
                    new VersionEvent.Scoped(List.of(), List.of(Cluster.NATIONAL), List.of(), null, null),
                    Map.of());
            PublishedHistory.happenSmall(events);
        })) {
            PublicationParts parts = scoped.recorded(TestSeals.SIGNER);
            PublicationContent content = scoped.content("1.0", Edition.INTERNAL, parts);

            assertThat(content.items()).hasSize(1);
            assertThat(content.items().getFirst().id()).isEqualTo(PublishedHistory.GRID);
            assertThat(content.dependencies()).isEmpty();
            assertThat(content.seal()).isNull();
        }
    }

    private static PublicationContent content(Edition edition) {
        return house.content("1.0", edition, house.recorded(TestSeals.SIGNER));
    }

    private static byte[] json(Edition edition) {
        return Format.JSON.write(content(edition), Language.DUTCH);
    }
}
