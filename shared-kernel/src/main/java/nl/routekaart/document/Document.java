package nl.routekaart.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import nl.routekaart.cabinet.CaretakerCheck;
import nl.routekaart.consent.RouteChange;
import nl.routekaart.kernel.Fingerprint;
import nl.routekaart.kernel.ItemId;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.PutBefore;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Undisclosable;
import nl.routekaart.kernel.Unmet;
import nl.routekaart.kernel.VersionId;
import nl.routekaart.statement.Assertion;
import nl.routekaart.statement.Field;
import nl.routekaart.statement.Nothing;
import nl.routekaart.statement.PointInTime;
import nl.routekaart.statement.Stamp;
import nl.routekaart.statement.Statements;
import org.jspecify.annotations.Nullable;

/**
 * A document, as everything that was said of it.
 *
 * @param statements what was said
 */
public record Document(Statements statements) {

    public static final Field<DocumentType> TYPE = Field.of(Subject.DOCUMENT, "type", DocumentType.class);
    public static final Field<VersionId> VERSION = Field.of(Subject.DOCUMENT, "version", VersionId.class);
    public static final Field<String> TITLE = Field.of(Subject.DOCUMENT, "title", String.class);
    public static final Field<String> KEY = Field.of(Subject.DOCUMENT, "key", String.class);
    public static final Field<PartyId> OWNER = Field.of(Subject.DOCUMENT, "owner", PartyId.class);
    public static final Field<DocumentStatus> STATUS = Field.of(Subject.DOCUMENT, "status", DocumentStatus.class);
    public static final Field<Passage> PASSAGE = Field.keyed(Subject.DOCUMENT, "passage", Passage.class);
    public static final Field<Remark> REMARK = Field.keyed(Subject.DOCUMENT, "remark", Remark.class);
    public static final Field<RemarkSettlement> REMARK_SETTLEMENT =
            Field.keyed(Subject.DOCUMENT, "remarkSettlement", RemarkSettlement.class);

    /** Of the document as it reads; absent as long as that has not been sealed. */
    public static final Field<Fingerprint> FINGERPRINT = Field.of(Subject.DOCUMENT, "fingerprint", Fingerprint.class);

    public static final Field<String> CHECKPOINT = Field.of(Subject.DOCUMENT, "checkpoint", String.class);
    public static final Field<KeptFile> FILE = Field.keyed(Subject.DOCUMENT, "file", KeptFile.class);
    public static final Field<Undisclosable> UNDISCLOSABLE =
            Field.of(Subject.DOCUMENT, "undisclosable", Undisclosable.class);
    public static final Field<CaretakerCheck> CARETAKER =
            Field.keyed(Subject.DOCUMENT, "caretaker", CaretakerCheck.class);
    /** Under the number of the event, for it can be put before one body several times. */
    public static final Field<PutBefore> PUT_BEFORE = Field.keyed(Subject.DOCUMENT, "putBefore", PutBefore.class);

    public static final Field<PutForward> PUT_FORWARD = Field.of(Subject.DOCUMENT, "putForward", PutForward.class);
    public static final Field<Answer> ANSWER = Field.of(Subject.DOCUMENT, "answer", Answer.class);
    public static final Field<Signature> SIGNATURE = Field.keyed(Subject.DOCUMENT, "signature", Signature.class);
    public static final Field<Sending> SENDING = Field.of(Subject.DOCUMENT, "sending", Sending.class);
    public static final Field<Paper> PAPER = Field.keyed(Subject.DOCUMENT, "paper", Paper.class);

    /** Under the name of the sign-off. */
    public static final Field<RouteChange> ROUTE = Field.keyed(Subject.DOCUMENT, "route", RouteChange.class);

    /** The items under which something of it was known only as an observation. */
    public static final Field<ItemId> REPLACES = Field.keyed(Subject.DOCUMENT, "replaces", ItemId.class);

    public static final List<Field<?>> FIELDS = List.of(
            TYPE,
            VERSION,
            TITLE,
            KEY,
            OWNER,
            STATUS,
            PASSAGE,
            REMARK,
            REMARK_SETTLEMENT,
            FINGERPRINT,
            CHECKPOINT,
            FILE,
            UNDISCLOSABLE,
            CARETAKER,
            PUT_FORWARD,
            PUT_BEFORE,
            ANSWER,
            SIGNATURE,
            SENDING,
            PAPER,
            ROUTE,
            REPLACES);

    /** Of what happened elsewhere, or was said beside the text; the text itself is revised, and a seal stays. */
    private static final List<Field<?>> FACTS = List.of(
            REMARK,
            REMARK_SETTLEMENT,
            FILE,
            UNDISCLOSABLE,
            CARETAKER,
            PUT_FORWARD,
            PUT_BEFORE,
            ANSWER,
            SIGNATURE,
            SENDING,
            PAPER,
            ROUTE,
            REPLACES);

    /** A document of which nothing was said yet. */
    public static final Document NONE = new Document(Statements.NONE);

    /** The one fold of documents. Text and status hold in the order of recording, however far back they are dated. */
    public static Document evolve(Document document, DocumentEvent event, Stamp stamp) {
        if (event instanceof DocumentEvent.Corrected corrected) {
            return new Document(document.statements.withdraw(corrected.corrects(), stamp));
        }
        return new Document(
                document.statements.with(facts(event, stamp), stamp).following(document.steps(event), stamp));
    }

    private static List<Assertion> facts(DocumentEvent event, Stamp stamp) {
        return switch (event) {
            case DocumentEvent.Registered e -> registered(e);
            case DocumentEvent.Remarked e -> List.of(REMARK.is(Long.toString(stamp.sequence()), e.remark()));
            case DocumentEvent.RemarkSettled e ->
                List.of(REMARK_SETTLEMENT.is(Long.toString(e.remark()), e.settlement()));
            case DocumentEvent.FileAttached e -> List.of(FILE.is(e.digest(), e.file()));
            case DocumentEvent.UndisclosableAnswered e -> List.of(UNDISCLOSABLE.is(e.answer()));
            case DocumentEvent.CaretakerChecked e -> List.of(CARETAKER.is(about(e.passage()), e.check()));
            case DocumentEvent.Presented e -> List.of(PUT_FORWARD.is(e.presentation()));
            case DocumentEvent.PutBefore e -> List.of(PUT_BEFORE.is(Long.toString(stamp.sequence()), e.putBefore()));
            case DocumentEvent.Answered e -> List.of(ANSWER.is(e.answer()));
            case DocumentEvent.Signed e -> List.of(SIGNATURE.is(Long.toString(stamp.sequence()), e.signature()));
            case DocumentEvent.Sent e -> List.of(SENDING.is(e.sending()));
            case DocumentEvent.Numbered e -> List.of(PAPER.is(e.chamber().word(), e.paper()));
            case DocumentEvent.RouteAdapted e -> List.of(ROUTE.is(e.signOff(), e.change()));
            case DocumentEvent.ObservationsReplaced e ->
                e.items().stream()
                        .map(item -> REPLACES.is(item.toString(), item))
                        .toList();
            case DocumentEvent.PassageWritten e -> List.of();
            case DocumentEvent.PassageWithdrawn e -> List.of();
            case DocumentEvent.Sealed e -> List.of();
            case DocumentEvent.Corrected e -> List.of();
        };
    }

    private static List<Assertion> registered(DocumentEvent.Registered e) {
        List<Assertion> said = new ArrayList<>(
                List.of(TYPE.is(e.type()), VERSION.is(e.version()), TITLE.is(e.title()), OWNER.is(e.owner())));
        Optional.ofNullable(e.key()).map(KEY::is).ifPresent(said::add);
        return said;
    }

    private List<Assertion> steps(DocumentEvent event) {
        return switch (event) {
            case DocumentEvent.Registered e -> List.of(STATUS.is(DocumentStatus.DRAFT));
            case DocumentEvent.PassageWritten e -> changed(PASSAGE.is(e.passage(), written(e)));
            case DocumentEvent.PassageWithdrawn e -> changed(new Assertion(PASSAGE.key(e.passage()), Nothing.NOTHING));
            case DocumentEvent.Sealed e ->
                List.of(
                        FINGERPRINT.is(e.fingerprint()),
                        CHECKPOINT.is(e.checkpoint()),
                        STATUS.is(status().filter(now -> now != DocumentStatus.DRAFT)
                                .orElse(DocumentStatus.SEALED)));
            case DocumentEvent.Presented e -> List.of(STATUS.is(DocumentStatus.PUT_FORWARD));
            case DocumentEvent.PutBefore e -> List.of();
            case DocumentEvent.Answered e -> List.of(STATUS.is(DocumentStatus.ANSWERED));
            case DocumentEvent.Signed e -> List.of(STATUS.is(DocumentStatus.SIGNED));
            case DocumentEvent.Sent e -> List.of(STATUS.is(DocumentStatus.SENT));
            case DocumentEvent.Remarked e -> List.of();
            case DocumentEvent.RemarkSettled e -> List.of();
            case DocumentEvent.FileAttached e -> List.of();
            case DocumentEvent.UndisclosableAnswered e -> List.of();
            case DocumentEvent.CaretakerChecked e -> List.of();
            case DocumentEvent.Numbered e -> List.of();
            case DocumentEvent.RouteAdapted e -> List.of();
            case DocumentEvent.ObservationsReplaced e -> List.of();
            case DocumentEvent.Corrected e -> List.of();
        };
    }

    private Passage written(DocumentEvent.PassageWritten e) {
        long before = statements.byField().getOrDefault(PASSAGE.key(e.passage()), List.of()).stream()
                .filter(statement -> statement.value() instanceof Passage)
                .count();
        return new Passage(before + 1, e.order(), e.heading(), e.text(), e.cites());
    }

    /** Another text is not what was sealed, and is a draft again. */
    private List<Assertion> changed(Assertion passage) {
        List<Assertion> said = new ArrayList<>(List.of(passage));
        if (fingerprint().isPresent()) {
            said.add(FINGERPRINT.isNothing());
            said.add(CHECKPOINT.isNothing());
        }
        if (status().filter(DocumentStatus.DRAFT::equals).isEmpty()) {
            said.add(STATUS.is(DocumentStatus.DRAFT));
        }
        return said;
    }

    /** The key of the judgement of a passage, or of all. */
    public static String about(@Nullable String passage) {
        return passage == null ? CaretakerCheck.WHOLE : "passage/" + passage;
    }

    public boolean exists() {
        return !statements.isEmpty();
    }

    public Optional<DocumentType> type() {
        return statements.value(TYPE);
    }

    public Optional<VersionId> version() {
        return statements.value(VERSION);
    }

    public Optional<PartyId> owner() {
        return statements.value(OWNER);
    }

    public Optional<DocumentStatus> status() {
        return statements.value(STATUS);
    }

    /** Of the document as it reads, if it was sealed so. */
    public Optional<Fingerprint> fingerprint() {
        return statements.value(FINGERPRINT);
    }

    public Optional<Undisclosable> undisclosable() {
        return statements.value(UNDISCLOSABLE);
    }

    /** Whether a passage was left out because the cabinet is caretaker, at a point. */
    public boolean leftOut(String passage, PointInTime point) {
        return statements
                .value(CARETAKER, about(passage), point)
                .filter(check -> check.outcome().leavesOut())
                .isPresent();
    }

    public Optional<PutForward> putForward() {
        return statements.value(PUT_FORWARD);
    }

    public Optional<Answer> answer() {
        return statements.value(ANSWER);
    }

    public Optional<Passage> passage(String name) {
        return statements.value(PASSAGE, name, PointInTime.NOW);
    }

    public Optional<KeptFile> file(String digest) {
        return statements.value(FILE, digest, PointInTime.NOW);
    }

    public boolean signed() {
        return !statements.values(SIGNATURE, PointInTime.NOW).isEmpty();
    }

    public boolean sent() {
        return statements.value(SENDING).isPresent();
    }

    /** The passages at a point by their names, in the order in which they are read. */
    public Map<String, Passage> passages(PointInTime point) {
        SortedMap<String, Passage> passages = statements.values(PASSAGE, point);
        Map<String, Passage> inOrder = new LinkedHashMap<>();
        passages.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Passage> entry) ->
                                entry.getValue().order())
                        .thenComparing(Map.Entry::getKey))
                .forEach(entry -> inOrder.put(entry.getKey(), entry.getValue()));
        return inOrder;
    }

    /** All that was still open when something was done to it all the same. */
    public List<Unmet> departures() {
        List<Unmet> unmet = new ArrayList<>();
        putForward().ifPresent(presentation -> unmet.addAll(presentation.unmet()));
        answer().ifPresent(answer -> unmet.addAll(answer.unmet()));
        statements.values(SIGNATURE, PointInTime.NOW).values().forEach(signature -> unmet.addAll(signature.unmet()));
        statements.value(SENDING).ifPresent(sending -> unmet.addAll(sending.unmet()));
        return unmet.stream().distinct().toList();
    }

    /** Whether an event of this number can be taken back: only what happened elsewhere, or was said beside the text. */
    public boolean correctable(long sequence) {
        return statements.saidBy(sequence).stream()
                .anyMatch(said -> FACTS.stream().anyMatch(field -> field.covers(said)));
    }
}
