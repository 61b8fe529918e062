package nl.routekaart.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.routekaart.cabinet.CaretakerCheck;
import nl.routekaart.consent.RouteChange;
import nl.routekaart.item.Cluster;
import nl.routekaart.item.ItemKind;
import nl.routekaart.item.Theme;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.Fingerprint;
import nl.routekaart.kernel.ItemId;
import nl.routekaart.kernel.PutBefore;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Undisclosable;
import nl.routekaart.kernel.Unmet;
import nl.routekaart.kernel.Uuid5;
import nl.routekaart.kernel.VersionId;
import nl.routekaart.statement.Assertion;
import nl.routekaart.statement.Field;
import nl.routekaart.statement.PointInTime;
import nl.routekaart.statement.Stamp;
import nl.routekaart.statement.Statements;
import org.jspecify.annotations.Nullable;

/**
 * A roadmap version, as everything that was said of it.
 *
 * @param statements what was said
 */
public record Version(Statements statements) {

    public static final Field<VersionName> NAME = Field.of(Subject.VERSION, "name", VersionName.class);
    public static final Field<String> REMARK = Field.of(Subject.VERSION, "remark", String.class);

    /** The name under which it was frozen last: the position of that statement, less one, is the cut. */
    public static final Field<VersionName> FROZEN = Field.of(Subject.VERSION, "frozen", VersionName.class);

    public static final Field<VersionStatus> STATUS = Field.of(Subject.VERSION, "status", VersionStatus.class);
    public static final Field<List<Theme>> THEMES = Field.listOf(Subject.VERSION, "themes", Theme.class);
    public static final Field<List<Cluster>> CLUSTERS = Field.listOf(Subject.VERSION, "clusters", Cluster.class);
    public static final Field<List<ItemKind>> KINDS = Field.listOf(Subject.VERSION, "kinds", ItemKind.class);
    public static final Field<EdtfDate> HORIZON = Field.of(Subject.VERSION, "horizon", EdtfDate.class);
    public static final Field<String> EDITION = Field.of(Subject.VERSION, "edition", String.class);

    /** Absent when it is asked: at first, and again when the scope or the edition has changed. */
    public static final Field<Judgement> JUDGEMENT = Field.of(Subject.VERSION, "judgement", Judgement.class);

    /** Of what was frozen last; absent as long as that has not been sealed. */
    public static final Field<Fingerprint> FINGERPRINT = Field.of(Subject.VERSION, "fingerprint", Fingerprint.class);

    public static final Field<String> CHECKPOINT = Field.of(Subject.VERSION, "checkpoint", String.class);
    public static final Field<Offering> OFFERING = Field.of(Subject.VERSION, "offering", Offering.class);
    public static final Field<Issue> ISSUE = Field.of(Subject.VERSION, "issue", Issue.class);

    /** What was open when it was published elsewhere, as a source tells. */
    public static final Field<List<Unmet>> PUBLISHED_ELSEWHERE =
            Field.listOf(Subject.VERSION, "publishedElsewhere", Unmet.class);

    public static final Field<VersionId> SUPERSEDED_BY = Field.of(Subject.VERSION, "supersededBy", VersionId.class);
    public static final Field<VersionId> ERRATUM = Field.keyed(Subject.VERSION, "erratum", VersionId.class);
    public static final Field<Undisclosable> UNDISCLOSABLE =
            Field.of(Subject.VERSION, "undisclosable", Undisclosable.class);
    public static final Field<CaretakerCheck> CARETAKER =
            Field.keyed(Subject.VERSION, "caretaker", CaretakerCheck.class);

    /** How its sign-offs depart from the route, by the name of the sign-off. */
    public static final Field<RouteChange> ROUTE = Field.keyed(Subject.VERSION, "route", RouteChange.class);

    /** Under the number of the event, for it can be put before one body several times. */
    public static final Field<PutBefore> PUT_BEFORE = Field.keyed(Subject.VERSION, "putBefore", PutBefore.class);

    /** The items under which something of it was known only as an observation. */
    public static final Field<ItemId> REPLACES = Field.keyed(Subject.VERSION, "replaces", ItemId.class);

    public static final List<Field<?>> FIELDS = List.of(
            NAME,
            REMARK,
            FROZEN,
            STATUS,
            THEMES,
            CLUSTERS,
            KINDS,
            HORIZON,
            EDITION,
            JUDGEMENT,
            FINGERPRINT,
            CHECKPOINT,
            OFFERING,
            ISSUE,
            PUBLISHED_ELSEWHERE,
            SUPERSEDED_BY,
            ERRATUM,
            UNDISCLOSABLE,
            CARETAKER,
            ROUTE,
            PUT_BEFORE,
            REPLACES);

    /** Of what happened elsewhere, or was said of it here; what the product did itself is not taken back. */
    private static final List<Field<?>> FACTS = List.of(
            OFFERING,
            PUBLISHED_ELSEWHERE,
            SUPERSEDED_BY,
            ERRATUM,
            UNDISCLOSABLE,
            CARETAKER,
            ROUTE,
            PUT_BEFORE,
            REPLACES);

    /** A freeze, a seal or a return leaves these standing: they were reached once and for all. */
    private static final Set<VersionStatus> REACHED =
            Set.of(VersionStatus.OFFERED, VersionStatus.PUBLISHED, VersionStatus.SUPERSEDED);

    /** A version of which nothing was said yet. */
    public static final Version NONE = new Version(Statements.NONE);

    /** The id of the version of this name: no two versions can have one name. */
    public static VersionId id(VersionName name) {
        return new VersionId(Uuid5.of("version", name.text()));
    }

    /** The one fold of versions. Its steps hold in the order of recording, however far back they are dated. */
    public static Version evolve(Version version, VersionEvent event, Stamp stamp) {
        if (event instanceof VersionEvent.Corrected corrected) {
            return new Version(version.statements.withdraw(corrected.corrects(), stamp));
        }
        return new Version(version.statements.with(facts(event, stamp), stamp).following(version.steps(event), stamp));
    }

    private static List<Assertion> facts(VersionEvent event, Stamp stamp) {
        return switch (event) {
            case VersionEvent.Frozen e -> named(e.name(), e.remark());
            case VersionEvent.Drafted e -> named(e.name(), e.remark());
            case VersionEvent.Offered e -> List.of(OFFERING.is(e.offering()));
            case VersionEvent.Published e -> List.of(ISSUE.is(e.issue()));
            case VersionEvent.PublicationRecorded e -> List.of(PUBLISHED_ELSEWHERE.is(e.unmet()));
            case VersionEvent.Superseded e -> List.of(SUPERSEDED_BY.is(e.by()));
            case VersionEvent.ErratumNamed e -> List.of(ERRATUM.is(e.erratum().toString(), e.erratum()));
            case VersionEvent.UndisclosableAnswered e -> List.of(UNDISCLOSABLE.is(e.answer()));
            case VersionEvent.CaretakerChecked e -> List.of(CARETAKER.is(about(e.item()), e.check()));
            case VersionEvent.RouteAdapted e -> List.of(ROUTE.is(e.signOff(), e.change()));
            case VersionEvent.PutBefore e -> List.of(PUT_BEFORE.is(Long.toString(stamp.sequence()), e.putBefore()));
            case VersionEvent.ObservationsReplaced e ->
                e.items().stream()
                        .map(item -> REPLACES.is(item.toString(), item))
                        .toList();
            case VersionEvent.Scoped e -> List.of();
            case VersionEvent.Judged e -> List.of();
            case VersionEvent.Sealed e -> List.of();
            case VersionEvent.SentForConsent e -> List.of();
            case VersionEvent.Returned e -> List.of();
            case VersionEvent.Corrected e -> List.of();
        };
    }

    private static List<Assertion> named(VersionName name, @Nullable String remark) {
        return remark == null ? List.of(NAME.is(name)) : List.of(NAME.is(name), REMARK.is(remark));
    }

    private List<Assertion> steps(VersionEvent event) {
        return switch (event) {
            case VersionEvent.Drafted e -> List.of(STATUS.is(VersionStatus.DRAFT));
            case VersionEvent.Frozen e -> frozen(e);
            case VersionEvent.Scoped e -> scoped(e);
            case VersionEvent.Judged e -> List.of(EDITION.is(e.judgement().edition()), JUDGEMENT.is(e.judgement()));
            case VersionEvent.Sealed e ->
                List.of(
                        FINGERPRINT.is(e.fingerprint()),
                        CHECKPOINT.is(e.checkpoint()),
                        STATUS.is(unlessReached(VersionStatus.SEALED)));
            case VersionEvent.SentForConsent e -> List.of(STATUS.is(VersionStatus.OUT_FOR_CONSENT));
            case VersionEvent.Returned e -> List.of(STATUS.is(VersionStatus.RETURNED));
            case VersionEvent.Offered e -> List.of(STATUS.is(VersionStatus.OFFERED));
            case VersionEvent.Published e ->
                List.of(STATUS.is(
                        status().filter(VersionStatus.SUPERSEDED::equals).orElse(VersionStatus.PUBLISHED)));
            case VersionEvent.PublicationRecorded e -> List.of(STATUS.is(VersionStatus.PUBLISHED));
            case VersionEvent.Superseded e -> List.of(STATUS.is(VersionStatus.SUPERSEDED));
            case VersionEvent.ErratumNamed e -> List.of();
            case VersionEvent.UndisclosableAnswered e -> List.of();
            case VersionEvent.CaretakerChecked e -> List.of();
            case VersionEvent.RouteAdapted e -> List.of();
            case VersionEvent.PutBefore e -> List.of();
            case VersionEvent.ObservationsReplaced e -> List.of();
            case VersionEvent.Corrected e -> List.of();
        };
    }

    private List<Assertion> frozen(VersionEvent.Frozen e) {
        List<Assertion> said =
                new ArrayList<>(List.of(FROZEN.is(e.name()), STATUS.is(unlessReached(VersionStatus.FROZEN))));
        if (fingerprint().isPresent()) {
            said.add(FINGERPRINT.isNothing());
            said.add(CHECKPOINT.isNothing());
        }
        return said;
    }

    private List<Assertion> scoped(VersionEvent.Scoped e) {
        List<Assertion> said =
                new ArrayList<>(List.of(THEMES.is(e.themes()), CLUSTERS.is(e.clusters()), KINDS.is(e.kinds())));
        said.add(e.horizon() == null ? HORIZON.isNothing() : HORIZON.is(e.horizon()));
        said.add(e.edition() == null ? EDITION.isNothing() : EDITION.is(e.edition()));
        if (statements.value(JUDGEMENT).isPresent()) {
            said.add(JUDGEMENT.isNothing());
        }
        return said;
    }

    private VersionStatus unlessReached(VersionStatus next) {
        return status().filter(REACHED::contains).orElse(next);
    }

    /** The key of the judgement of an item, or of all. */
    public static String about(@Nullable ItemId item) {
        return item == null ? CaretakerCheck.WHOLE : item.toString();
    }

    public boolean exists() {
        return !statements.isEmpty();
    }

    /** How far it has come; absent before its first event, and for one of before versions had a status. */
    public Optional<VersionStatus> status() {
        return statements.value(STATUS);
    }

    /** Whether what was frozen last stands: it was not returned since. */
    public boolean frozen() {
        return statements.value(FROZEN).isPresent()
                && status().filter(VersionStatus.RETURNED::equals).isEmpty();
    }

    /** Of what was frozen last, if that was sealed. */
    public Optional<Fingerprint> fingerprint() {
        return statements.value(FINGERPRINT);
    }

    public Optional<Undisclosable> undisclosable() {
        return statements.value(UNDISCLOSABLE);
    }

    public Optional<Offering> offering() {
        return statements.value(OFFERING);
    }

    public Optional<Issue> issue() {
        return statements.value(ISSUE);
    }

    /** What holds of an item's judgement, at a point. */
    public Optional<CaretakerCheck> caretaker(@Nullable ItemId item, PointInTime point) {
        return statements.value(CARETAKER, about(item), point);
    }

    /** Whether an event of this number can be taken back: only what happened elsewhere can. */
    public boolean correctable(long sequence) {
        return statements.saidBy(sequence).stream()
                .anyMatch(said -> FACTS.stream().anyMatch(field -> field.covers(said)));
    }
}
