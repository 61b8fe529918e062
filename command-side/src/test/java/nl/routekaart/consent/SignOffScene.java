package nl.routekaart.consent;

import java.util.List;
import java.util.Map;
import nl.routekaart.cabinet.CabinetEvent;
import nl.routekaart.cabinet.CabinetStatus;
import nl.routekaart.cabinet.CabinetThen;
import nl.routekaart.deciding.Scene;
import nl.routekaart.kernel.CabinetId;
import nl.routekaart.kernel.ConsentId;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.Fingerprint;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Uuid5;
import nl.routekaart.kernel.VersionId;
import nl.routekaart.message.DomainEvent;
import nl.routekaart.party.PartyEvent;
import nl.routekaart.party.PartyKind;
import nl.routekaart.statement.Field;
import nl.routekaart.statement.Stamp;
import nl.routekaart.statement.Statements;
import org.jspecify.annotations.Nullable;

/**
 * What there is around a sign-off: version 1.0, which was sealed twice; the steering group with TenneT in it; the
 * ministerial committee; FEZ; and the cabinet that fell on 7 July 2023.
 */
final class SignOffScene {

    static final VersionId VERSION = new VersionId(Uuid5.of("version-1.0"));
    static final Fingerprint FIRST = new Fingerprint("1".repeat(64));
    static final Fingerprint PRESENT = new Fingerprint("2".repeat(64));
    static final Fingerprint NEVER = new Fingerprint("3".repeat(64));

    static final PartyId NPVI = new PartyId(Uuid5.of("scene", "npvi"));
    static final PartyId MCKE = new PartyId(Uuid5.of("scene", "mcke"));
    static final PartyId COUNCIL = new PartyId(Uuid5.of("scene", "council"));
    static final PartyId FEZ = new PartyId(Uuid5.of("scene", "fez"));
    static final PartyId AMVI = new PartyId(Uuid5.of("scene", "amvi"));

    static final CabinetId RUTTE_IV = new CabinetId(Uuid5.of("scene", "rutte-iv"));

    private static final Field<Fingerprint> SEALED = Field.of(Subject.VERSION, "fingerprint", Fingerprint.class);

    private SignOffScene() {}

    static ConsentId id(@Nullable Fingerprint fingerprint, PartyId party, Nature nature) {
        return Consent.id(Target.of(VERSION), fingerprint, party, nature);
    }

    /** Nobody has been asked yet. */
    static Scene<ConsentAggregate> nobodyAsked(ConsentId id) {
        return Scene.of(ConsentAggregate.class, Subject.CONSENT, id.value())
                .knowing(Subject.VERSION, VERSION.value(), sealed())
                .knowing(Subject.PARTY, NPVI.value(), party(PartyKind.STEERING_GROUP))
                .knowing(Subject.PARTY, MCKE.value(), party(PartyKind.MINISTERIAL_COMMITTEE))
                .knowing(Subject.PARTY, COUNCIL.value(), party(PartyKind.CABINET))
                .knowing(Subject.PARTY, FEZ.value(), party(PartyKind.FINANCIAL_CONTROL))
                .knowing(Subject.PARTY, AMVI.value(), party(PartyKind.ADVISORY_BODY))
                .knowing(Scene.TENNET.value(), "2023-03-24", registered(PartyKind.GRID_OPERATOR), joined())
                .knowing(Subject.CABINET, RUTTE_IV.value(), cabinet());
    }

    /** A party was asked for a sign-off of a content in the middle of June 2023. */
    static Scene<ConsentAggregate> asked(Fingerprint fingerprint, PartyId party, Nature nature) {
        return nobodyAsked(id(fingerprint, party, nature))
                .given(
                        "2023-06-15",
                        new ConsentEvent.Asked(
                                VERSION, null, fingerprint, party, nature, null, Manner.HERE, null, null, List.of()));
    }

    static Scene<ConsentAggregate> asked(PartyId party) {
        return asked(PRESENT, party, Nature.CONSENT);
    }

    /** A sign-off that has come to this state. */
    static Scene<ConsentAggregate> in(String state, PartyId party, Nature nature) {
        Scene<ConsentAggregate> scene = asked(PRESENT, party, nature);
        events(state).forEach(event -> scene.given("2023-06-20", event));
        return scene;
    }

    private static List<ConsentEvent> events(String state) {
        return switch (state) {
            case ConsentLifeCycle.ASKED -> List.of();
            case ConsentLifeCycle.UNDER_CONSIDERATION -> List.of(new ConsentEvent.Considered());
            case ConsentLifeCycle.GIVEN -> List.of(new ConsentEvent.Given(false, answer(Manner.HERE)));
            case ConsentLifeCycle.GIVEN_ON_CONDITION -> List.of(onCondition());
            case ConsentLifeCycle.CONDITION_FULFILLED ->
                List.of(onCondition(), new ConsentEvent.ConditionFulfilled("nieuwe tekst"));
            case ConsentLifeCycle.REFUSED -> List.of(new ConsentEvent.Refused(answer(Manner.HERE)));
            case ConsentLifeCycle.RETURNED -> List.of(new ConsentEvent.Returned("?", answer(Manner.HERE)));
            case ConsentLifeCycle.REQUEST_WITHDRAWN -> List.of(new ConsentEvent.RequestWithdrawn());
            default -> throw new AssertionError("No state: " + state);
        };
    }

    static Answer answer(Manner manner) {
        return new Answer(manner, null, null, null, null);
    }

    static CabinetThen rutte(CabinetStatus status) {
        return new CabinetThen(RUTTE_IV, "Rutte IV", status, true);
    }

    private static ConsentEvent onCondition() {
        return new ConsentEvent.GivenOnCondition("duidelijker", false, answer(Manner.HERE));
    }

    private static Statements sealed() {
        return Statements.NONE
                .with(List.of(SEALED.is(FIRST)), new Stamp(1, 0, EdtfDate.parse("2023-06-10")))
                .with(List.of(SEALED.is(PRESENT)), new Stamp(2, 0, EdtfDate.parse("2023-06-14")));
    }

    private static Map<String, DomainEvent> party(PartyKind kind) {
        return Map.of("XXXX", registered(kind));
    }

    private static PartyEvent registered(PartyKind kind) {
        return new PartyEvent.Registered(kind.word(), kind, null, null, null);
    }

    private static PartyEvent joined() {
        return new PartyEvent.Joined(NPVI, "lid");
    }

    private static Map<String, DomainEvent> cabinet() {
        return Map.of(
                "2022-01-10", new CabinetEvent.SwornIn("Rutte IV", null),
                "2023-07-07", new CabinetEvent.Resigned("asiel"),
                "2024-07-02", new CabinetEvent.LeftOffice());
    }
}
