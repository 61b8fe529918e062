package nl.routekaart.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.routekaart.answer.PageRequest;
import nl.routekaart.audit.AuditEntry;
import nl.routekaart.audit.AuditFilter;
import nl.routekaart.audit.AuditQueries;
import nl.routekaart.audit.AuditView;
import nl.routekaart.audit.NamesThen;
import nl.routekaart.audit.Secrecy;
import nl.routekaart.cabinet.CabinetEvent;
import nl.routekaart.consent.Answer;
import nl.routekaart.consent.ConsentEvent;
import nl.routekaart.consent.Manner;
import nl.routekaart.consent.Nature;
import nl.routekaart.dependency.DependencyEvent;
import nl.routekaart.dependency.DependencyKind;
import nl.routekaart.document.DocumentEvent;
import nl.routekaart.document.DocumentType;
import nl.routekaart.figure.Amount;
import nl.routekaart.figure.FigureEvent;
import nl.routekaart.fold.Folds;
import nl.routekaart.item.ItemEvent;
import nl.routekaart.item.ItemKind;
import nl.routekaart.kernel.Fingerprint;
import nl.routekaart.kernel.ItemId;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Uuid5;
import nl.routekaart.kernel.VersionId;
import nl.routekaart.kernel.Word;
import nl.routekaart.message.DomainEvent;
import nl.routekaart.message.EventType;
import nl.routekaart.message.MetaKey;
import nl.routekaart.party.PartyEvent;
import nl.routekaart.party.PartyKind;
import nl.routekaart.version.VersionEvent;
import nl.routekaart.version.VersionName;
import nl.routekaart.view.ViewHouse;
import nl.routekaart.view.Views;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every event that can be stored is told as a full sentence in both languages. */
class EveryEventIsToldTest {

    private static final Path GOLDEN = Path.of("..", "shared-kernel", "src", "test", "resources", "golden");
    private static final Locale DUTCH = Locale.of("nl");
    private static final List<Locale> LANGUAGES = List.of(DUTCH, Locale.ENGLISH);
    private static final UUID PARTY = Uuid5.of("sample", "party");
    private static final UUID ITEM = Uuid5.of("sample", "item");
    private static final UUID OTHER = Uuid5.of("sample", "other");
    private static final UUID LETTER = Uuid5.of("sample", "letter");
    private static final UUID VERSION = Uuid5.of("sample", "version");
    private static final Fingerprint FINGERPRINT =
            new Fingerprint("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");

    private static final Map<String, Long> TOLD_AT = new LinkedHashMap<>();
    private static ViewHouse house;
    private static Views views;
    private static AuditQueries audit;

    @BeforeAll
    static void happen() {
        house = new ViewHouse();
        append(
                Subject.PARTY,
                PARTY,
                new PartyEvent.Registered("Stuurgroep NPVI", PartyKind.STEERING_GROUP, null, null, null));
        append(
                Subject.ITEM,
                ITEM,
                new ItemEvent.Registered(ItemKind.MILESTONE, "Landelijk waterstofnetwerk gereed", null, null, null));
        append(
                Subject.ITEM,
                OTHER,
                new ItemEvent.Registered(ItemKind.MILESTONE, "Delta Rhine Corridor gereed", null, null, null));
        append(Subject.VERSION, VERSION, new VersionEvent.Drafted(new VersionName("1.0"), null));
        append(
                Subject.DOCUMENT,
                LETTER,
                new DocumentEvent.Registered(
                        DocumentType.LETTER,
                        new VersionId(VERSION),
                        "Kamerbrief bij de Routekaart",
                        null,
                        new PartyId(PARTY)));
        append(
                Subject.DOCUMENT,
                Uuid5.of("sample", "document"),
                new DocumentEvent.Registered(
                        DocumentType.MEMO, new VersionId(VERSION), "Beslisnota", null, new PartyId(PARTY)));
        golden().forEach(EveryEventIsToldTest::appendGolden);
        views = house.start(new AuditView());
        house.settle(views);
        audit = new AuditQueries(house.jdbc);
    }

    @AfterAll
    static void close() {
        views.stop();
        house.close();
    }

    static List<String> golden() {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long append(Subject subject, UUID id, DomainEvent event) {
        return house.events.append(subject, id, event, Map.of(MetaKey.EFFECTIVE_ON, "2023-07-04"));
    }

    /** On a subject of its own that was registered before, so that a correction has something to correct. */
    private static void appendGolden(String name) {
        Subject subject =
                Word.find(Subject.class, name.substring(0, name.indexOf('.'))).orElseThrow();
        UUID id = Uuid5.of("golden", name);
        if (!name.endsWith("registered")
                && !name.endsWith("consent.asked")
                && !name.endsWith("sworn-in")
                && !name.endsWith("drafted")
                && !name.endsWith("figure.stated")) {
            begin(subject, id);
        }
        EventType type = Folds.CATALOGUE.types().stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow();
        TOLD_AT.put(
                name,
                house.events.append(
                        Instant.parse("2024-12-20T08:05:00Z"),
                        subject,
                        id,
                        type,
                        content(name, type.revision()),
                        Map.of(
                                MetaKey.EFFECTIVE_ON, "2024-36~",
                                MetaKey.ACTOR, "0b1c2d3e-account",
                                MetaKey.PARTY, PARTY.toString(),
                                MetaKey.REASON, "omdat het zo is",
                                MetaKey.SOURCE, "beslisnota juli 2023",
                                MetaKey.CERTAINTY, "S",
                                MetaKey.OFFICE, "directeur",
                                MetaKey.MANDATE, "mandaatbesluit")));
    }

    private static String content(String name, int revision) {
        try {
            String content = Files.readString(GOLDEN.resolve(name).resolve(revision + ".json"));
            return name.endsWith(".corrected") ? "{\"corrects\": 0}" : content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void begin(Subject subject, UUID id) {
        switch (subject) {
            case PARTY ->
                append(subject, id, new PartyEvent.Registered("TenneT", PartyKind.GRID_OPERATOR, null, null, null));
            case ITEM ->
                append(subject, id, new ItemEvent.Registered(ItemKind.MILESTONE, "Net op zee", null, null, null));
            case DEPENDENCY ->
                append(
                        subject,
                        id,
                        new DependencyEvent.Registered(
                                new ItemId(ITEM),
                                new ItemId(OTHER),
                                List.of(DependencyKind.ORDER),
                                null,
                                null,
                                null,
                                false,
                                null));
            case FIGURE ->
                append(
                        subject,
                        id,
                        new FigureEvent.Stated(
                                "wind op zee",
                                List.of(),
                                null,
                                null,
                                new Amount("30", null, null, "GW"),
                                null,
                                null,
                                null,
                                null));
            case CABINET -> append(subject, id, new CabinetEvent.SwornIn("Rutte IV", null));
            case VERSION -> append(subject, id, new VersionEvent.Drafted(new VersionName("1.1"), null));
            case DOCUMENT ->
                append(
                        subject,
                        id,
                        new DocumentEvent.Registered(
                                DocumentType.LETTER, new VersionId(VERSION), "Kamerbrief", null, new PartyId(PARTY)));
            case CONSENT ->
                append(
                        subject,
                        id,
                        new ConsentEvent.Asked(
                                new VersionId(VERSION),
                                null,
                                FINGERPRINT,
                                new PartyId(PARTY),
                                Nature.CONSENT,
                                null,
                                Manner.HERE,
                                null,
                                null,
                                List.of()));
            case INSTALLATION -> {}
        }
    }

    private static long toldAt(String name) {
        return Objects.requireNonNull(TOLD_AT.get(name));
    }

    private static AuditEntry entry(long position) {
        return audit.find(position).orElseThrow();
    }

    private static String told(AuditEntry entry, Locale locale) {
        NamesThen names = new Sentences(audit).names(List.of(entry));
        return Sentences.whole(entry, names, locale);
    }

    @ParameterizedTest
    @MethodSource("golden")
    void asAFullSentenceInBothLanguages(String name) {
        AuditEntry entry = entry(toldAt(name));
        for (Locale locale : LANGUAGES) {
            String sentence = told(entry, locale);

            assertThat(sentence)
                    .matches("(In het|In the) [\\s\\S]*\\.")
                    .doesNotContain("{", "}", "[", "]", "secret:", "2024-36", "2031/2033", "0b1c2d3e", name)
                    .doesNotContain(
                            "(niet vastgelegd)", "(not recorded)", "waarvan de naam", "whose name", "  ", " ,", "null")
                    .doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-")
                    .contains(
                            locale == DUTCH
                                    ? "Vastgelegd op 20 december 2024 09:05 uur"
                                    : "Recorded on 20 December 2024 09:05")
                    .contains(
                            locale == DUTCH
                                    ? "4e kwartaal 2024 (bij benadering)"
                                    : "4th quarter of 2024 (approximately)",
                            "“omdat het zo is”",
                            "“beslisnota juli 2023”",
                            "“directeur”",
                            "“mandaatbesluit”");
        }
    }

    @ParameterizedTest
    @MethodSource("golden")
    void withANameForItsKind(String name) {
        for (Locale locale : LANGUAGES) {
            assertThat(Sentences.kind(name, locale)).isNotEqualTo(name).doesNotContain(".", "{");
        }
    }

    @Test
    void aPlanIsNeverToldAsDone() {
        AuditEntry entry = entry(toldAt("item.rescheduled"));

        assertThat(told(entry, DUTCH)).contains("van 2027 in 2031 tot en met 2033", "een planning en geen uitvoering");
        assertThat(told(entry, Locale.ENGLISH)).contains("from 2027 to 2031–2033", "planned and has not been done");
    }

    @Test
    void aDepartureAndACorrectionSaySo() {
        assertThat(told(entry(toldAt("item.departed")), DUTCH)).contains("afwijking van de levensloop");
        assertThat(told(entry(toldAt("item.departed")), Locale.ENGLISH)).contains("departure from the life cycle");
        assertThat(told(entry(toldAt("document.sent")), Locale.ENGLISH)).contains("this is a departure");
        AuditEntry corrected = entry(toldAt("item.corrected"));
        assertThat(told(corrected, DUTCH))
                .contains("op positie " + corrected.corrects(), "op een vergissing berustte", "“Net op zee”");
        assertThat(told(corrected, Locale.ENGLISH)).contains("was a mistake");
    }

    @Test
    void aConsentToAFingerprintNamesItAndAnAttributedOneNever() {
        assertThat(told(entry(toldAt("consent.given")), DUTCH))
                .contains(
                        "Stuurgroep NPVI ingestemd met versie 1.0 van de Routekaart, met vingerafdruk 9f86d081884c7d65");
        UUID id = Uuid5.of("golden", "attributed");
        append(
                Subject.CONSENT,
                id,
                new ConsentEvent.Asked(
                        new VersionId(VERSION),
                        null,
                        FINGERPRINT,
                        new PartyId(PARTY),
                        Nature.CONSENT,
                        null,
                        Manner.ATTRIBUTED,
                        null,
                        null,
                        List.of()));
        long position = append(
                Subject.CONSENT,
                id,
                new ConsentEvent.Given(false, new Answer(Manner.ATTRIBUTED, null, null, null, null)));
        house.settle(views);

        assertThat(told(entry(position), DUTCH))
                .startsWith(
                        "Op 4 juli 2023 heeft Stuurgroep NPVI volgens de bron ingestemd met versie 1.0 van de Routekaart")
                .contains("niet geldt als instemming met een bepaalde inhoud")
                .doesNotContain("vingerafdruk", "9f86d081");
        assertThat(told(entry(position), Locale.ENGLISH))
                .startsWith(
                        "On 4 July 2023, according to the source, Stuurgroep NPVI consented to version 1.0 of the Roadmap")
                .contains("does not count as consent")
                .doesNotContain("fingerprint", "9f86d081");
    }

    @Test
    void everythingIsCalledWhatItWasCalledThen() {
        UUID item = Uuid5.of("golden", "renamed");
        long before =
                append(Subject.ITEM, item, new ItemEvent.Registered(ItemKind.MILESTONE, "Oude naam", null, null, null));
        long renamed = append(Subject.ITEM, item, new ItemEvent.Renamed("Nieuwe naam"));
        long after = append(Subject.ITEM, item, new ItemEvent.Withdrawn());
        house.settle(views);

        assertThat(told(entry(before), DUTCH)).contains("“Oude naam”").doesNotContain("Nieuwe");
        assertThat(told(entry(renamed), DUTCH)).contains("voorheen “Oude naam” heette", "“Nieuwe naam”");
        assertThat(told(entry(after), DUTCH)).contains("“Nieuwe naam”").doesNotContain("Oude");
    }

    @Test
    void onePageTellsManyEvents() {
        List<AuditEntry> entries = audit.page(AuditFilter.ALL, PageRequest.first(1_000), Secrecy.NONE)
                .items();

        assertThat(entries).hasSizeGreaterThan(golden().size());
    }
}
