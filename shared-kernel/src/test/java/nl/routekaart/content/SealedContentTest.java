package nl.routekaart.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import nl.routekaart.cabinet.CaretakerCheck;
import nl.routekaart.cabinet.CaretakerOutcome;
import nl.routekaart.dependency.DependencyEvent;
import nl.routekaart.dependency.DependencyKind;
import nl.routekaart.document.DocumentEvent;
import nl.routekaart.document.DocumentType;
import nl.routekaart.figure.Amount;
import nl.routekaart.figure.FigureEvent;
import nl.routekaart.figure.FigureKind;
import nl.routekaart.fold.Folds;
import nl.routekaart.fold.Register;
import nl.routekaart.item.Cluster;
import nl.routekaart.item.ItemEvent;
import nl.routekaart.item.ItemKind;
import nl.routekaart.item.Theme;
import nl.routekaart.kernel.DocumentId;
import nl.routekaart.kernel.ItemId;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.PlannedDate;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Uuid5;
import nl.routekaart.message.DomainEvent;
import nl.routekaart.message.MetaKey;
import nl.routekaart.message.RawEvents;
import nl.routekaart.message.StoredEvent;
import nl.routekaart.party.PartyEvent;
import nl.routekaart.party.PartyKind;
import nl.routekaart.seal.Element;
import nl.routekaart.version.Judgement;
import nl.routekaart.version.Version;
import nl.routekaart.version.VersionEvent;
import nl.routekaart.version.VersionName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedContentTest {

    private static final VersionName NAME = new VersionName("1.0");
    private static final UUID VERSION = Version.id(NAME).value();
    private static final UUID GASUNIE = Uuid5.of("gasunie");
    private static final UUID NETWORK = Uuid5.of("network");
    private static final UUID PORT = Uuid5.of("port");
    private static final UUID LETTER = Uuid5.of("letter");
    private static final UUID PROSE = Uuid5.of("prose");

    private final Log log = new Log();

    @Test
    void aVersionIsItsItemsWithAllFieldsWhatIsBetweenThemItsProseAndItself() {
        roadmap();
        log.add(
                Subject.VERSION,
                VERSION,
                new VersionEvent.Judged(new Judgement("NPE", true, new PartyId(GASUNIE), "sluit aan")));
        freeze();

        assertThat(paths(version()))
                .contains(
                        "version/judgement",
                        "version/name",
                        "items/" + NETWORK + "/title",
                        "items/" + NETWORK + "/owner",
                        "items/" + PORT + "/kind",
                        "dependencies/" + Uuid5.of("needs") + "/needing",
                        "figures/" + Uuid5.of("figure") + "/amount",
                        "parties/" + GASUNIE + "/name",
                        "prose/" + PROSE + "/passages/voorwoord/text")
                .noneMatch(path -> path.contains(LETTER.toString()))
                .isSorted();
    }

    @Test
    void noNumberHasAFraction() {
        roadmap();
        freeze();

        Element amount = version().stream()
                .filter(element -> element.path().getLast().equals("amount"))
                .findFirst()
                .orElseThrow();

        assertThat(Objects.requireNonNull(amount.value()).get("low").stringValue())
                .isEqualTo("20.50");
    }

    @Test
    void whatIsOutOfScopeOrLeftOutIsNotInIt() {
        log.add(Subject.VERSION, VERSION, new VersionEvent.Drafted(NAME, null));
        log.add(
                Subject.VERSION,
                VERSION,
                new VersionEvent.Scoped(List.of(Theme.INFRASTRUCTURE), List.of(), List.of(), null, null));
        roadmap();
        freeze();

        assertThat(paths(version()))
                .anyMatch(path -> path.startsWith("items/" + NETWORK))
                .noneMatch(path -> path.startsWith("items/" + PORT))
                .noneMatch(path -> path.startsWith("dependencies/"));

        log.add(
                Subject.VERSION,
                VERSION,
                new VersionEvent.CaretakerChecked(
                        new ItemId(NETWORK),
                        new CaretakerCheck(null, true, false, false, false, CaretakerOutcome.LEFT_TO_NEXT_CABINET)));
        freeze();

        assertThat(paths(version())).noneMatch(path -> path.startsWith("items/"));

        log.add(
                Subject.DOCUMENT,
                PROSE,
                new DocumentEvent.CaretakerChecked(
                        "voorwoord",
                        new CaretakerCheck(null, false, false, false, true, CaretakerOutcome.LEFT_TO_NEXT_CABINET)));

        assertThat(paths(version())).anyMatch(path -> path.startsWith("prose/"));
        freeze();
        assertThat(paths(version())).noneMatch(path -> path.startsWith("prose/" + PROSE + "/passages/voorwoord"));
    }

    @Test
    void aDocumentIsItsTypeVersionTitleAndPassages() {
        roadmap();

        assertThat(paths(SealedContent.ofDocument(new DocumentId(LETTER), Register.upTo(log.head(), log), log.head())))
                .containsExactly(
                        "document/title",
                        "document/type",
                        "document/version",
                        "passages/maatwerk/cites",
                        "passages/maatwerk/order",
                        "passages/maatwerk/text");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void theListAtACutIsTheSameWhateverWasRecordedLater(long seed) {
        Random random = new Random(seed);
        roadmap();
        for (int i = 0; i < random.nextInt(40); i++) {
            happen(random);
        }
        freeze();
        long cut = log.head() - 1;
        List<Element> version = SealedContent.ofVersion(Version.id(NAME), Register.upTo(cut + 1, log), cut);
        List<Element> letter = SealedContent.ofDocument(new DocumentId(LETTER), Register.upTo(cut + 1, log), cut);

        for (int i = 0; i < 40; i++) {
            happen(random);
            Register later = Register.upTo(log.head(), log);
            assertThat(SealedContent.ofVersion(Version.id(NAME), later, cut)).isEqualTo(version);
            assertThat(SealedContent.ofDocument(new DocumentId(LETTER), later, cut))
                    .isEqualTo(letter);
        }
    }

    private List<Element> version() {
        Register register = Register.upTo(log.head(), log);
        long cut = SealedContent.cut(
                        register.find(Subject.VERSION, VERSION).orElseThrow().statements())
                .orElseThrow();
        return SealedContent.ofVersion(Version.id(NAME), register, cut);
    }

    private static List<String> paths(List<Element> elements) {
        return elements.stream()
                .map(element -> String.join("/", element.path()))
                .toList();
    }

    private void freeze() {
        log.add(Subject.VERSION, VERSION, new VersionEvent.Frozen(NAME, null));
    }

    private void roadmap() {
        log.add(
                Subject.PARTY,
                GASUNIE,
                new PartyEvent.Registered("Gasunie", PartyKind.GAS_INFRASTRUCTURE, null, null, null));
        log.add(
                Subject.ITEM,
                NETWORK,
                new ItemEvent.Registered(ItemKind.MILESTONE, "Waterstofnetwerk", null, null, null));
        log.add(Subject.ITEM, NETWORK, new ItemEvent.Assigned(new PartyId(GASUNIE), List.of(), null));
        log.add(
                Subject.ITEM,
                NETWORK,
                new ItemEvent.Placed(List.of(Cluster.NATIONAL), List.of(), List.of(), List.of(Theme.INFRASTRUCTURE)));
        log.add(Subject.ITEM, PORT, new ItemEvent.Registered(ItemKind.PERMIT, "Porthos", null, null, null));
        log.add(
                Subject.DEPENDENCY,
                Uuid5.of("needs"),
                new DependencyEvent.Registered(
                        new ItemId(NETWORK),
                        new ItemId(PORT),
                        List.of(DependencyKind.ORDER),
                        null,
                        null,
                        6L,
                        false,
                        null));
        log.add(
                Subject.FIGURE,
                Uuid5.of("figure"),
                new FigureEvent.Stated(
                        "waterstof",
                        List.of(FigureKind.TARGET),
                        null,
                        null,
                        new Amount("20,5", new BigDecimal("20.50"), null, "TWh"),
                        null,
                        null,
                        null,
                        null));
        log.add(
                Subject.DOCUMENT,
                PROSE,
                new DocumentEvent.Registered(
                        DocumentType.PROSE, Version.id(NAME), "Routekaart", null, new PartyId(GASUNIE)));
        log.add(
                Subject.DOCUMENT,
                PROSE,
                new DocumentEvent.PassageWritten("voorwoord", 1, "Voorwoord", "Samen.", List.of()));
        log.add(
                Subject.DOCUMENT,
                LETTER,
                new DocumentEvent.Registered(
                        DocumentType.LETTER, Version.id(NAME), "Kamerbrief", null, new PartyId(GASUNIE)));
        log.add(
                Subject.DOCUMENT,
                LETTER,
                new DocumentEvent.PassageWritten("maatwerk", 1, null, "Voorzien.", List.of(new ItemId(NETWORK))));
    }

    /** Something that has nothing to do with the cut, back-dated or corrected at will. */
    private void happen(Random random) {
        UUID item = random.nextBoolean() ? NETWORK : Uuid5.of("item " + random.nextInt(3));
        if (log.sequence(item) < 0) {
            log.add(Subject.ITEM, item, new ItemEvent.Registered(ItemKind.RISK, "Iets", null, null, null));
            return;
        }
        String day = "20" + (10 + random.nextInt(13)) + "-0" + (1 + random.nextInt(9));
        switch (random.nextInt(7)) {
            case 0 -> log.add(Subject.ITEM, item, day, new ItemEvent.Renamed("Titel " + random.nextInt()));
            case 1 ->
                log.add(Subject.ITEM, item, day, new ItemEvent.Progressed(null, "s" + random.nextInt(5), Map.of()));
            case 2 ->
                log.add(
                        Subject.ITEM,
                        item,
                        day,
                        new ItemEvent.Rescheduled(null, PlannedDate.of("203" + random.nextInt(9)), null));
            case 3 -> log.add(Subject.ITEM, item, new ItemEvent.Corrected(random.nextLong(log.sequence(item) + 1)));
            case 4 ->
                log.add(
                        Subject.DOCUMENT,
                        random.nextBoolean() ? PROSE : LETTER,
                        day,
                        new DocumentEvent.PassageWritten(
                                "p" + random.nextInt(3), 2, null, "x" + random.nextInt(), List.of()));
            case 5 -> log.add(Subject.PARTY, GASUNIE, day, new PartyEvent.Renamed("Gasunie " + random.nextInt(9)));
            default ->
                log.add(
                        Subject.VERSION,
                        VERSION,
                        day,
                        new VersionEvent.Judged(
                                new Judgement("NPE " + random.nextInt(3), true, new PartyId(GASUNIE), "x")));
        }
    }

    /** Events as they would be stored. */
    private static final class Log implements RawEvents {

        private final List<StoredEvent> events = new ArrayList<>();
        private final Map<UUID, Long> sequences = new HashMap<>();

        void add(Subject subject, UUID id, DomainEvent event) {
            add(subject, id, "2023-07-01", event);
        }

        void add(Subject subject, UUID id, String effectiveOn, DomainEvent event) {
            long sequence = sequences.merge(id, 1L, Long::sum) - 1;
            events.add(new StoredEvent(
                    events.size() + 1L,
                    new UUID(1, events.size()),
                    Instant.parse("2023-07-04T10:00:00Z").plusSeconds(events.size()),
                    subject.word(),
                    id,
                    sequence,
                    Folds.CATALOGUE.typeOf(event.getClass()).name(),
                    1,
                    Folds.READER.write(event),
                    Map.of(MetaKey.EFFECTIVE_ON, effectiveOn)));
        }

        long sequence(UUID id) {
            return sequences.getOrDefault(id, 0L) - 1;
        }

        @Override
        public List<StoredEvent> page(long afterPosition, int limit) {
            return events.subList((int) afterPosition, (int) Math.min(events.size(), afterPosition + limit));
        }

        @Override
        public List<StoredEvent> ofSubject(UUID id) {
            return events.stream().filter(event -> event.subjectId().equals(id)).toList();
        }

        @Override
        public long head() {
            return events.size();
        }

        @Override
        public long positionAt(Instant instant) {
            return 0;
        }
    }
}
