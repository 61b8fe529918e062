package nl.routekaart.consent;

import static nl.routekaart.consent.SignOffScene.FIRST;
import static nl.routekaart.consent.SignOffScene.MCKE;
import static nl.routekaart.consent.SignOffScene.NPVI;
import static nl.routekaart.consent.SignOffScene.PRESENT;
import static nl.routekaart.consent.SignOffScene.VERSION;
import static nl.routekaart.consent.SignOffScene.answer;
import static nl.routekaart.consent.SignOffScene.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.routekaart.authority.Actor;
import nl.routekaart.authority.Role;
import nl.routekaart.deciding.Context;
import nl.routekaart.deciding.Others;
import nl.routekaart.deciding.Scene;
import nl.routekaart.fold.Folds;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.Fingerprint;
import nl.routekaart.kernel.Grounds;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.Subject;
import nl.routekaart.message.DomainEvent;
import nl.routekaart.party.PartyEvent;
import nl.routekaart.party.PartyKind;
import nl.routekaart.statement.Field;
import nl.routekaart.statement.Stamp;
import nl.routekaart.statement.Statements;
import nl.routekaart.version.VersionEvent;
import org.junit.jupiter.api.Test;

/** What a version still needs, read from the sign-offs' own events. */
class SignOffsTest {

    private static final Target TARGET = Target.of(VERSION);

    private final Map<UUID, Others.Known> known = new HashMap<>();

    SignOffsTest() {
        Field<Fingerprint> sealed = Field.of(Subject.VERSION, "fingerprint", Fingerprint.class);
        known.put(
                VERSION.value(),
                new Others.Known(
                        Statements.NONE
                                .with(List.of(sealed.is(FIRST)), stamp(1))
                                .with(List.of(sealed.is(PRESENT)), stamp(2)),
                        2));
        is(NPVI, PartyKind.STEERING_GROUP);
        is(MCKE, PartyKind.MINISTERIAL_COMMITTEE);
    }

    private void is(PartyId party, PartyKind kind) {
        record(party.value(), new PartyEvent.Registered(kind.word(), kind, null, null, null));
    }

    private void gave(PartyId party, Fingerprint fingerprint, ConsentEvent... more) {
        UUID id = id(fingerprint, party, Nature.CONSENT).value();
        record(
                id,
                new ConsentEvent.Asked(
                        VERSION, null, fingerprint, party, Nature.CONSENT, null, Manner.HERE, null, null, List.of()));
        record(id, new ConsentEvent.Given(true, answer(Manner.HERE)));
        for (ConsentEvent event : more) {
            record(id, event);
        }
    }

    private void record(UUID id, DomainEvent event) {
        Others.Known before = known.getOrDefault(id, Others.Known.NOTHING);
        long number = before.sequence() + 1;
        known.put(id, new Others.Known(Folds.evolve(before.statements(), event, stamp(number)), number));
    }

    private static Stamp stamp(long number) {
        return new Stamp(number, 0, EdtfDate.parse("2023-07-04"));
    }

    private Context context() {
        Others others = new Others() {
            @Override
            public Known of(Subject subject, UUID id) {
                return known.getOrDefault(id, Known.NOTHING);
            }

            @Override
            public List<UUID> ids(Subject subject) {
                return subject == Subject.PARTY ? List.of(NPVI.value(), MCKE.value()) : List.of();
            }
        };
        return new Context(
                new Actor("secretariaat", Role.SECRETARIAT, Scene.EZK),
                Grounds.NONE,
                LocalDate.of(2023, 7, 14),
                0,
                Set.of(),
                Set.of(),
                others);
    }

    private List<String> open() {
        return SignOffs.open(RoutedType.ROADMAP, TARGET, context()).stream()
                .map(open -> open.signOff().name() + " " + open.standing().word())
                .toList();
    }

    @Test
    void everythingIsOpenBeforeAnybodyWasAsked() {
        assertThat(open()).containsExactly("steering-group not-asked", "ministerial-committee not-asked");
    }

    @Test
    void nothingIsOpenWhenAllConsentedToThePresentContent() {
        gave(NPVI, PRESENT);
        gave(MCKE, PRESENT);

        assertThat(open()).isEmpty();
        assertThat(SignOffs.outOfOrder(Routes.of(RoutedType.ROADMAP), TARGET, context()))
                .isEmpty();
    }

    @Test
    void aConsentToAnEarlierContentHasLapsedUnlessItWasKept() {
        gave(NPVI, FIRST);
        gave(MCKE, FIRST, new ConsentEvent.Kept(PRESENT, "spelling"));

        assertThat(open()).containsExactly("steering-group lapsed");
    }

    @Test
    void aCaseDepartsFromTheRouteOfItsType() {
        gave(NPVI, PRESENT);
        record(
                VERSION.value(),
                new VersionEvent.RouteAdapted("ministerial-committee", new RouteChange(false, null, null, null)));

        assertThat(open()).isEmpty();
    }
}
