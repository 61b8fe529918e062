package nl.routekaart.consent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.Fingerprint;
import nl.routekaart.party.PartyKind;

/**
 * The sign-offs that a document needs, in the order in which they are told.
 *
 * @param signOffs each of them
 */
public record Route(List<SignOff> signOffs) {

    public Route {
        signOffs = List.copyOf(signOffs);
    }

    static Route of(SignOff... signOffs) {
        return new Route(List.of(signOffs));
    }

    /** This route as one case departs from it: sign-offs dropped, put in or given to another party, by name. */
    public Route with(Map<String, RouteChange> changes) {
        Map<String, SignOff> needed = new LinkedHashMap<>();
        signOffs.forEach(signOff -> needed.put(signOff.name(), signOff));
        changes.forEach((name, change) -> {
            PartyKind by = change.by();
            Nature nature = change.nature();
            SignOff before = needed.get(name);
            if (!change.needed()) {
                needed.remove(name);
            } else if (before != null) {
                needed.put(
                        name,
                        new SignOff(
                                name,
                                by == null ? before.by() : by,
                                change.party(),
                                nature == null ? before.nature() : nature,
                                before.caretakerOnly(),
                                before.after()));
            } else if (by != null && nature != null) {
                needed.put(name, new SignOff(name, by, change.party(), nature, false, List.of()));
            }
        });
        return new Route(List.copyOf(needed.values()));
    }

    /** What is still open for this content today; see {@link #open(Collection, Fingerprint, boolean, EdtfDate)}. */
    public List<OpenSignOff> open(Collection<SignedOff> signedOff, Fingerprint content, boolean caretaker) {
        return open(signedOff, content, caretaker, EdtfDate.UNKNOWN);
    }

    /**
     * What was still open for this content on a day, in order. Advice is no longer open once it was departed from with a
     * reason.
     *
     * @param caretaker whether the cabinet is caretaker
     * @param on what was given only after it was open then; of an unknown day nothing is held against anybody
     */
    public List<OpenSignOff> open(
            Collection<SignedOff> signedOff, Fingerprint content, boolean caretaker, EdtfDate on) {
        List<SignOff> needed = needed(caretaker);
        Map<String, Standing> open = new LinkedHashMap<>();
        for (SignOff signOff : needed) {
            Standing standing = standing(signOff, signedOff, content);
            if (standing == Standing.HOLDS && givenAfter(on, signOff, signedOff, content)) {
                open.put(signOff.name(), Standing.OPEN);
            } else if (standing != Standing.HOLDS) {
                open.put(signOff.name(), standing);
            }
        }
        List<OpenSignOff> all = new ArrayList<>();
        for (SignOff signOff : needed) {
            Standing standing = open.get(signOff.name());
            if (standing != null) {
                all.add(new OpenSignOff(
                        signOff,
                        standing,
                        signOff.after().stream().filter(open::containsKey).toList()));
            }
        }
        all.sort(Comparator.comparingInt(each -> each.waitsFor().isEmpty() ? 0 : 1));
        return List.copyOf(all);
    }

    /** The sign-offs of this content that came before another that they should have come after. */
    public List<OutOfOrder> outOfOrder(Collection<SignedOff> signedOff, Fingerprint content, boolean caretaker) {
        Map<String, SignOff> needed = new LinkedHashMap<>();
        needed(caretaker).forEach(signOff -> needed.put(signOff.name(), signOff));
        List<OutOfOrder> found = new ArrayList<>();
        for (SignOff signOff : needed.values()) {
            Optional<EdtfDate> given = given(signOff, signedOff, content);
            if (given.isPresent()) {
                for (String before : namesBefore(signOff, needed)) {
                    SignOff earlier = needed.get(before);
                    if (earlier != null && !cameBefore(given(earlier, signedOff, content), given.get())) {
                        found.add(new OutOfOrder(signOff, before));
                    }
                }
            }
        }
        return List.copyOf(found);
    }

    private static boolean givenAfter(
            EdtfDate on, SignOff signOff, Collection<SignedOff> signedOff, Fingerprint content) {
        Optional<EdtfDate> given = given(signOff, signedOff, content);
        return given.isPresent() && !cameBefore(given, on);
    }

    private static Set<String> namesBefore(SignOff signOff, Map<String, SignOff> needed) {
        Set<String> names = new LinkedHashSet<>(signOff.after());
        names.retainAll(needed.keySet());
        return names;
    }

    /** Whether it may have come before; of vague dates nothing is held against anybody. */
    private static boolean cameBefore(Optional<EdtfDate> earlier, EdtfDate later) {
        return earlier.filter(date ->
                        date.isUnknown() || later.isUnknown() || !date.first().isAfter(later.last()))
                .isPresent();
    }

    private List<SignOff> needed(boolean caretaker) {
        return signOffs.stream()
                .filter(signOff -> caretaker || !signOff.caretakerOnly())
                .toList();
    }

    private static Optional<EdtfDate> given(SignOff signOff, Collection<SignedOff> signedOff, Fingerprint content) {
        return signedOff.stream()
                .filter(signOff::met)
                .map(SignedOff::consent)
                .filter(consent -> consent.standing(content) == Standing.HOLDS)
                .flatMap(consent -> consent.since().stream())
                .findFirst();
    }

    /** The furthest that any sign-off of this kind has come. */
    private static Standing standing(SignOff signOff, Collection<SignedOff> signedOff, Fingerprint content) {
        return signedOff.stream()
                .filter(signOff::met)
                .map(SignedOff::consent)
                .map(consent ->
                        signOff.nature() == Nature.ADVICE && consent.adviceDepartedFrom() && consent.concerns(content)
                                ? Standing.HOLDS
                                : consent.standing(content))
                .min(Comparator.comparingInt(Route::distance))
                .orElse(Standing.NOT_ASKED);
    }

    /** How far from done; what was said of this content weighs more than what was said of another. */
    private static int distance(Standing standing) {
        return switch (standing) {
            case HOLDS -> 0;
            case REFUSED -> 1;
            case CONDITION_OPEN -> 2;
            case RETURNED -> 3;
            case OPEN -> 4;
            case LAPSED -> 5;
            case ATTRIBUTED -> 6;
            case REQUEST_WITHDRAWN -> 7;
            case NOT_ASKED -> 8;
        };
    }
}
