package nl.routekaart.consent;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.routekaart.cabinet.CabinetInOffice;
import nl.routekaart.cabinet.CabinetStatus;
import nl.routekaart.deciding.Context;
import nl.routekaart.kernel.DocumentId;
import nl.routekaart.kernel.Fingerprint;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.Subject;
import nl.routekaart.party.Party;
import nl.routekaart.party.PartyKind;
import nl.routekaart.rule.Refusal;
import nl.routekaart.statement.Field;
import nl.routekaart.statement.PointInTime;

/**
 * The sign-offs of a version or document, for whoever decides on it. Each is looked up by its id, which follows from what
 * is asked, of whom and for which content; so all of them are read from their events, and stand in the basis.
 */
public final class SignOffs {

    private SignOffs() {}

    /** The route of this version or document: that of its type, as this case departs from it. */
    public static Route route(RoutedType type, Target target, Context context) {
        return Routes.of(type)
                .with(context.others()
                        .of(target.subject(), target.id())
                        .statements()
                        .values(Field.keyed(target.subject(), "route", RouteChange.class), PointInTime.NOW));
    }

    /** The refusal of a departure from a route: without a reason, of nothing that is on it, or of nobody. */
    public static Optional<Refusal> refusal(
            RoutedType type, Target target, String signOff, RouteChange change, Context context) {
        List<String> names = route(type, target, context).signOffs().stream()
                .map(SignOff::name)
                .toList();
        if (!change.needed() && !names.contains(signOff)) {
            return Optional.of(Refusal.of(
                    ConsentRule.ROUTE_SIGN_OFF_UNKNOWN, "signOff", signOff, "signOffs", String.join(", ", names)));
        }
        boolean says = change.by() != null && change.nature() != null;
        if (change.needed() && !says && !names.contains(signOff)) {
            return Optional.of(Refusal.of(ConsentRule.ROUTE_SIGN_OFF_INCOMPLETE, "signOff", signOff));
        }
        PartyId party = change.party();
        return context.unknown("party", Subject.PARTY, party == null ? null : party.value())
                .or(() -> ConsentDecisions.reasonMissing(context));
    }

    /** What the route of a type still needs for the content that a version or document has now. */
    public static List<OpenSignOff> open(RoutedType type, Target target, Context context) {
        return open(route(type, target, context), target, context);
    }

    /** What a route still needs for the content that a version or document has now; everything, if it has none. */
    public static List<OpenSignOff> open(Route route, Target target, Context context) {
        Optional<Fingerprint> content = Contents.present(target, context);
        return route.open(
                content.isPresent() ? of(route, target, context) : List.of(),
                content.orElse(NOTHING),
                caretaker(context),
                context.effective());
    }

    /** What a letter still needs before it is signed: all that its route asks for but the decision that signing is. */
    public static List<OpenSignOff> beforeSigning(DocumentId letter, Context context) {
        return open(RoutedType.LETTER, Target.of(letter), context).stream()
                .filter(open -> !open.closedBySigning())
                .toList();
    }

    /** Whether the acting party is one whose decision a route asks for. */
    public static boolean decides(RoutedType type, Target target, Context context) {
        PartyId acting = context.actingParty();
        Optional<PartyKind> kind =
                new Party(context.others().of(Subject.PARTY, acting.value()).statements()).kind();
        return route(type, target, context).signOffs().stream()
                .filter(signOff -> signOff.nature() == Nature.DECISION)
                .anyMatch(signOff -> signOff.party() == null
                        ? kind.filter(signOff.by()::equals).isPresent()
                        : context.actsFor(signOff.party()));
    }

    /** The sign-offs of that content that came too early. */
    public static List<OutOfOrder> outOfOrder(Route route, Target target, Context context) {
        return Contents.present(target, context)
                .map(content -> route.outOfOrder(of(route, target, context), content, caretaker(context)))
                .orElse(List.of());
    }

    /** Every sign-off that a route asks for and that was asked for any content of this version or document. */
    public static List<SignedOff> of(Route route, Target target, Context context) {
        List<Fingerprint> contents = Contents.all(target, context);
        List<SignedOff> found = new ArrayList<>();
        for (Asked asked : asked(route, context)) {
            for (Fingerprint content : contents) {
                Consent consent = new Consent(context.others()
                        .of(
                                Subject.CONSENT,
                                Consent.id(target, content, asked.party(), asked.nature())
                                        .value())
                        .statements());
                if (consent.exists()) {
                    found.add(new SignedOff(asked.party(), asked.kind(), consent));
                }
            }
        }
        return found;
    }

    private static final Fingerprint NOTHING = new Fingerprint("0".repeat(64));

    private record Asked(PartyId party, PartyKind kind, Nature nature) {}

    private static Set<Asked> asked(Route route, Context context) {
        EnumSet<PartyKind> kinds = route.signOffs().stream()
                .map(SignOff::by)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(PartyKind.class)));
        Set<UUID> named = route.signOffs().stream()
                .map(SignOff::party)
                .filter(Objects::nonNull)
                .map(PartyId::value)
                .collect(Collectors.toCollection(HashSet::new));
        Set<Asked> asked = new HashSet<>();
        for (UUID id : context.others().ids(Subject.PARTY)) {
            PartyKind kind = new Party(context.others().of(Subject.PARTY, id).statements())
                    .kind()
                    .orElse(null);
            if (kind != null && (kinds.contains(kind) || named.contains(id))) {
                route.signOffs().forEach(signOff -> asked.add(new Asked(new PartyId(id), kind, signOff.nature())));
            }
        }
        return asked;
    }

    private static boolean caretaker(Context context) {
        return CabinetInOffice.at(context)
                .filter(then -> then.status() == CabinetStatus.CARETAKER)
                .isPresent();
    }
}
