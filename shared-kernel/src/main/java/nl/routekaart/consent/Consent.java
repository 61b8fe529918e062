package nl.routekaart.consent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.routekaart.cabinet.CabinetThen;
import nl.routekaart.item.Departure;
import nl.routekaart.item.Position;
import nl.routekaart.item.Progress;
import nl.routekaart.kernel.ConsentId;
import nl.routekaart.kernel.DocumentId;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.Fingerprint;
import nl.routekaart.kernel.ItemId;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Uuid5;
import nl.routekaart.kernel.VersionId;
import nl.routekaart.statement.Assertion;
import nl.routekaart.statement.Field;
import nl.routekaart.statement.PointInTime;
import nl.routekaart.statement.Stamp;
import nl.routekaart.statement.Statement;
import nl.routekaart.statement.Statements;
import org.jspecify.annotations.Nullable;

/**
 * A sign-off, as everything that was said of it.
 *
 * @param statements what was said
 */
public record Consent(Statements statements) {

    public static final Field<VersionId> VERSION = Field.of(Subject.CONSENT, "version", VersionId.class);
    public static final Field<DocumentId> DOCUMENT = Field.of(Subject.CONSENT, "document", DocumentId.class);
    public static final Field<Fingerprint> FINGERPRINT = Field.of(Subject.CONSENT, "fingerprint", Fingerprint.class);
    public static final Field<PartyId> PARTY = Field.of(Subject.CONSENT, "party", PartyId.class);
    public static final Field<Nature> NATURE = Field.of(Subject.CONSENT, "nature", Nature.class);
    public static final Field<EdtfDate> DEADLINE = Field.of(Subject.CONSENT, "deadline", EdtfDate.class);
    public static final Field<Progress> PROGRESS = Field.of(Subject.CONSENT, "progress", Progress.class);
    public static final Field<Manner> MANNER = Field.of(Subject.CONSENT, "manner", Manner.class);
    public static final Field<String> CONDITION = Field.of(Subject.CONSENT, "condition", String.class);
    public static final Field<String> EVIDENCE = Field.of(Subject.CONSENT, "evidence", String.class);
    public static final Field<String> QUESTION = Field.of(Subject.CONSENT, "question", String.class);
    public static final Field<String> QUESTION_ANSWER = Field.of(Subject.CONSENT, "questionAnswer", String.class);
    public static final Field<Boolean> EDITORIAL_CHANGES = Field.of(Subject.CONSENT, "editorialChanges", Boolean.class);
    public static final Field<Procedure> PROCEDURE = Field.of(Subject.CONSENT, "procedure", Procedure.class);
    public static final Field<CabinetThen> CABINET = Field.of(Subject.CONSENT, "cabinet", CabinetThen.class);
    public static final Field<String> CHECKPOINT = Field.of(Subject.CONSENT, "checkpoint", String.class);
    public static final Field<List<ItemId>> REPLACES = Field.listOf(Subject.CONSENT, "replaces", ItemId.class);
    public static final Field<EditorialChange> KEPT = Field.keyed(Subject.CONSENT, "kept", EditorialChange.class);
    public static final Field<Position> POSITION = Field.keyed(Subject.CONSENT, "position", Position.class);
    public static final Field<String> RESERVATION = Field.keyed(Subject.CONSENT, "reservation", String.class);
    public static final Field<Boolean> ADVICE_DEPARTED_FROM =
            Field.of(Subject.CONSENT, "adviceDepartedFrom", Boolean.class);

    public static final List<Field<?>> FIELDS = List.of(
            VERSION,
            DOCUMENT,
            FINGERPRINT,
            PARTY,
            NATURE,
            DEADLINE,
            PROGRESS,
            MANNER,
            CONDITION,
            EVIDENCE,
            QUESTION,
            QUESTION_ANSWER,
            EDITORIAL_CHANGES,
            PROCEDURE,
            CABINET,
            CHECKPOINT,
            REPLACES,
            KEPT,
            POSITION,
            RESERVATION,
            ADVICE_DEPARTED_FROM);

    private static final Set<String> REQUEST = Set.of(ConsentLifeCycle.ASKED, ConsentLifeCycle.UNDER_CONSIDERATION);

    private static final Set<String> OF_THE_ANSWER =
            Set.of(PROGRESS.key(), MANNER.key(), CABINET.key(), CHECKPOINT.key());

    /** A sign-off that nobody was asked for. */
    public static final Consent NONE = new Consent(Statements.NONE);

    /**
     * The id of the one sign-off of this nature that a party is asked for one content, so that whoever decides on a
     * document can look each one up.
     *
     * @param fingerprint absent for one that a source tells of without identifying the content
     */
    public static ConsentId id(Target target, @Nullable Fingerprint fingerprint, PartyId party, Nature nature) {
        return new ConsentId(Uuid5.of(
                "consent",
                target.id().toString(),
                fingerprint == null ? "" : fingerprint.hex(),
                party.toString(),
                nature.word()));
    }

    /** The one fold of sign-offs. */
    public static Consent evolve(Consent consent, ConsentEvent event, Stamp stamp) {
        if (event instanceof ConsentEvent.Corrected corrected) {
            return new Consent(consent.statements.withdraw(corrected.corrects(), stamp));
        }
        Statements before = answers(event) ? consent.requestedUntil(stamp) : consent.statements;
        return new Consent(before.with(assertions(event), stamp));
    }

    private static boolean answers(ConsentEvent event) {
        return switch (event) {
            case ConsentEvent.Given e -> true;
            case ConsentEvent.GivenOnCondition e -> true;
            case ConsentEvent.Refused e -> true;
            case ConsentEvent.Returned e -> true;
            case ConsentEvent.Asked e -> false;
            case ConsentEvent.Considered e -> false;
            case ConsentEvent.ConditionFulfilled e -> false;
            case ConsentEvent.QuestionAnswered e -> false;
            case ConsentEvent.RequestWithdrawn e -> false;
            case ConsentEvent.Kept e -> false;
            case ConsentEvent.PositionTaken e -> false;
            case ConsentEvent.ReservationMade e -> false;
            case ConsentEvent.AdviceDepartedFrom e -> false;
            case ConsentEvent.Corrected e -> false;
        };
    }

    /**
     * What an answer leaves standing: who has answered is asked no longer. Where a source dates the answer before the day on
     * which the request was recorded, the request would else be the last word on state, manner and cabinet.
     */
    private Statements requestedUntil(Stamp answer) {
        Statements left = statements;
        for (Statement state : statements.byField().getOrDefault(PROGRESS.key(), List.of())) {
            if (state.value() instanceof Progress(String word, var departure, var details)
                    && REQUEST.contains(word)
                    && state.effective().countsFrom().isAfter(answer.effective().countsFrom())) {
                left = left.withdraw(OF_THE_ANSWER, state.sequence(), answer);
            }
        }
        return left;
    }

    private static List<Assertion> assertions(ConsentEvent event) {
        return switch (event) {
            case ConsentEvent.Asked e -> asked(e);
            case ConsentEvent.Considered e -> List.of(state(ConsentLifeCycle.UNDER_CONSIDERATION, null));
            case ConsentEvent.Given e ->
                answered(ConsentLifeCycle.GIVEN, e.answer(), EDITORIAL_CHANGES.is(e.editorialChanges()));
            case ConsentEvent.GivenOnCondition e ->
                answered(
                        ConsentLifeCycle.GIVEN_ON_CONDITION,
                        e.answer(),
                        CONDITION.is(e.condition()),
                        EDITORIAL_CHANGES.is(e.editorialChanges()));
            case ConsentEvent.ConditionFulfilled e ->
                List.of(state(ConsentLifeCycle.CONDITION_FULFILLED, null), EVIDENCE.is(e.evidence()));
            case ConsentEvent.Refused e -> answered(ConsentLifeCycle.REFUSED, e.answer());
            case ConsentEvent.Returned e -> answered(ConsentLifeCycle.RETURNED, e.answer(), QUESTION.is(e.question()));
            case ConsentEvent.QuestionAnswered e ->
                List.of(state(ConsentLifeCycle.UNDER_CONSIDERATION, null), QUESTION_ANSWER.is(e.words()));
            case ConsentEvent.RequestWithdrawn e -> List.of(state(ConsentLifeCycle.REQUEST_WITHDRAWN, null));
            case ConsentEvent.Kept e -> List.of(KEPT.is(e.fingerprint().hex(), new EditorialChange(e.change())));
            case ConsentEvent.PositionTaken e -> List.of(POSITION.is(e.party().toString(), e.position()));
            case ConsentEvent.ReservationMade e ->
                List.of(RESERVATION.is(e.party().toString(), e.words()));
            case ConsentEvent.AdviceDepartedFrom e -> List.of(ADVICE_DEPARTED_FROM.is(true));
            case ConsentEvent.Corrected e -> List.of();
        };
    }

    private static List<Assertion> asked(ConsentEvent.Asked e) {
        List<Assertion> said = new ArrayList<>();
        Optional.ofNullable(e.version()).map(VERSION::is).ifPresent(said::add);
        Optional.ofNullable(e.document()).map(DOCUMENT::is).ifPresent(said::add);
        Optional.ofNullable(e.fingerprint()).map(FINGERPRINT::is).ifPresent(said::add);
        said.add(PARTY.is(e.party()));
        said.add(NATURE.is(e.nature()));
        Optional.ofNullable(e.deadline()).map(DEADLINE::is).ifPresent(said::add);
        said.add(state(ConsentLifeCycle.ASKED, null));
        said.add(MANNER.is(e.manner()));
        Optional.ofNullable(e.cabinet()).map(CABINET::is).ifPresent(said::add);
        Optional.ofNullable(e.checkpoint()).map(CHECKPOINT::is).ifPresent(said::add);
        if (!e.replaces().isEmpty()) {
            said.add(REPLACES.is(e.replaces()));
        }
        return said;
    }

    private static List<Assertion> answered(String state, Answer answer, Assertion... beside) {
        List<Assertion> said = new ArrayList<>(List.of(beside));
        said.add(state(state, answer.departure()));
        said.add(MANNER.is(answer.manner()));
        Optional.ofNullable(answer.procedure()).map(PROCEDURE::is).ifPresent(said::add);
        Optional.ofNullable(answer.cabinet()).map(CABINET::is).ifPresent(said::add);
        Optional.ofNullable(answer.checkpoint()).map(CHECKPOINT::is).ifPresent(said::add);
        return said;
    }

    private static Assertion state(String state, @Nullable Departure departure) {
        return PROGRESS.is(new Progress(state, departure, Map.of()));
    }

    public boolean exists() {
        return !statements.isEmpty();
    }

    /** What is signed off. */
    public Optional<Target> target() {
        return statements
                .value(VERSION)
                .map(Target::of)
                .or(() -> statements.value(DOCUMENT).map(Target::of));
    }

    /** The content that it was asked for; empty if a source tells of it without identifying the content. */
    public Optional<Fingerprint> fingerprint() {
        return statements.value(FINGERPRINT);
    }

    public Optional<PartyId> party() {
        return statements.value(PARTY);
    }

    public Optional<Nature> nature() {
        return statements.value(NATURE);
    }

    public Optional<Manner> manner() {
        return statements.value(MANNER);
    }

    /** The word of its state at a point. */
    public Optional<String> state(PointInTime point) {
        return statements.value(PROGRESS, point).map(Progress::state);
    }

    /** When its present state was reached. */
    public Optional<EdtfDate> since() {
        return statements.holding(PROGRESS.key(), PointInTime.NOW).map(Statement::effective);
    }

    /** Whether the party said that it stays when only words are changed. */
    public boolean editorialChangesAllowed() {
        return statements.value(EDITORIAL_CHANGES).orElse(false);
    }

    public boolean adviceDepartedFrom() {
        return statements.value(ADVICE_DEPARTED_FROM).orElse(false);
    }

    /** Whether it concerns this content: it was asked for it, or kept for it. */
    public boolean concerns(Fingerprint content) {
        return fingerprint().filter(content::equals).isPresent()
                || statements.value(KEPT, content.hex(), PointInTime.NOW).isPresent();
    }

    /** How far it carries this content; an attributed answer never does. */
    public Standing standing(Fingerprint content) {
        String state = state(PointInTime.NOW).orElse(ConsentLifeCycle.ASKED);
        if (state.equals(ConsentLifeCycle.REQUEST_WITHDRAWN)) {
            return Standing.REQUEST_WITHDRAWN;
        }
        if (manner().filter(Manner.ATTRIBUTED::equals).isPresent()) {
            return Standing.ATTRIBUTED;
        }
        if (!concerns(content)) {
            return Standing.LAPSED;
        }
        return switch (state) {
            case ConsentLifeCycle.GIVEN -> Standing.HOLDS;
            case ConsentLifeCycle.GIVEN_ON_CONDITION, ConsentLifeCycle.CONDITION_FULFILLED -> Standing.CONDITION_OPEN;
            case ConsentLifeCycle.REFUSED -> Standing.REFUSED;
            case ConsentLifeCycle.RETURNED -> Standing.RETURNED;
            default -> Standing.OPEN;
        };
    }
}
