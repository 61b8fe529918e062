package nl.routekaart.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.routekaart.item.ItemKind;
import nl.routekaart.item.LifeCycles;
import nl.routekaart.item.Phase;

/**
 * Finds passages that tell what is foreseen as if it had happened, or money that was reserved as if it were certain (the
 * memo of July 2023 did the first with AnQore, and FEZ asked to mend the second). It goes by words, so it only warns.
 */
public final class Warnings {

    private static final Pattern SENTENCES = Pattern.compile("(?<=[.!?;])\\s+|\\n+");
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int TELLING = 4;

    /** A sentence with one of these speaks of what is to come, or says that it is not so. */
    private static final Set<String> NOT_YET = Set.of(
            "niet",
            "nog",
            "geen",
            "voorzien",
            "voorziene",
            "voorgenomen",
            "gepland",
            "zal",
            "zullen",
            "wordt",
            "worden",
            "verwacht",
            "not",
            "no",
            "foreseen",
            "planned",
            "expected",
            "intended",
            "will",
            "yet",
            "to");

    private static final Set<String> SIGNED = Set.of("getekend", "getekende", "ondertekend", "signed");
    private static final Set<String> DONE = Set.of(
            "behaald",
            "gereed",
            "gerealiseerd",
            "voltooid",
            "genomen",
            "afgerond",
            "achieved",
            "completed",
            "realised",
            "taken",
            "done");
    private static final Set<String> CERTAIN = Set.of(
            "definitief",
            "zeker",
            "vrijgegeven",
            "toegekend",
            "toegezegd",
            "beschikbaar",
            "certain",
            "final",
            "released",
            "granted",
            "available");

    /** States of money that nobody can count on. */
    private static final Set<String> UNCERTAIN = Set.of("announced", "requested", "reserved", "granted-on-condition");

    private Warnings() {}

    /** What seems wrong in a passage about the items that it cites. */
    public static List<Warning> of(String name, Passage passage, List<CitedItem> cited) {
        List<String> sentences = Arrays.stream(SENTENCES.split(passage.text())).toList();
        List<Warning> warnings = new ArrayList<>();
        for (CitedItem item : cited) {
            for (String sentence : about(item, sentences)) {
                wrong(item, words(sentence))
                        .ifPresent(kind ->
                                warnings.add(new Warning(name, item.id(), kind, item.state(), sentence.strip())));
            }
        }
        return warnings;
    }

    private static Optional<WarningKind> wrong(CitedItem item, Set<String> words) {
        if (words.stream().anyMatch(NOT_YET::contains)) {
            return Optional.empty();
        }
        if (item.kind() == ItemKind.FUNDING) {
            return UNCERTAIN.contains(item.state()) && words.stream().anyMatch(CERTAIN::contains)
                    ? Optional.of(WarningKind.RESERVED_AS_CERTAIN)
                    : Optional.empty();
        }
        boolean signing =
                item.state().endsWith("-signing-foreseen") || item.state().equals("eop-in-preparation");
        boolean open = item.kind() != ItemKind.TAILOR_MADE_AGREEMENT
                && LifeCycles.of(item.kind())
                        .state(item.state())
                        .filter(state -> state.phase() == Phase.OPEN)
                        .isPresent();
        return (signing && words.stream().anyMatch(SIGNED::contains))
                        || (open && words.stream().anyMatch(DONE::contains))
                ? Optional.of(WarningKind.PLANNED_AS_DONE)
                : Optional.empty();
    }

    /** The sentences that name the item by a word of its title; all of them if none does. */
    private static List<String> about(CitedItem item, List<String> sentences) {
        Set<String> telling = words(item.title()).stream()
                .filter(word -> word.length() >= TELLING)
                .collect(Collectors.toSet());
        List<String> naming = sentences.stream()
                .filter(sentence -> words(sentence).stream().anyMatch(telling::contains))
                .toList();
        return naming.isEmpty() ? sentences : naming;
    }

    private static Set<String> words(String text) {
        return Arrays.stream(WORDS.split(text.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
