package nl.routekaart.upkeep;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import nl.routekaart.installation.InstallationRule;
import nl.routekaart.rule.CommonRule;
import nl.routekaart.rule.FieldError;
import nl.routekaart.rule.Refusal;
import nl.routekaart.rule.RefusedException;
import org.jspecify.annotations.Nullable;

/** Why somebody does something, in a text that every reader can show and every store can keep. */
final class Reason {

    private static final int LONGEST = 2000;

    private Reason() {}

    /** @throws RefusedException if there is none, or it is no such text */
    static String read(@Nullable String given) {
        String reason = given == null
                ? ""
                : Normalizer.normalize(given, Normalizer.Form.NFC).strip();
        if (reason.isEmpty()) {
            throw new RefusedException(Refusal.of(InstallationRule.GIVING_UP_NEEDS_REASON));
        }
        if (reason.length() > LONGEST) {
            throw invalid(
                    "text-too-long",
                    Map.of("length", Integer.toString(reason.length()), "max", Integer.toString(LONGEST)));
        }
        if (!reason.codePoints().allMatch(Reason::allowed)) {
            throw invalid("text-not-clean", Map.of());
        }
        return reason;
    }

    private static boolean allowed(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c == '\n' || c == '\t';
            case Character.SURROGATE, Character.UNASSIGNED, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> c < 0x202A || c > 0x202E;
        };
    }

    private static RefusedException invalid(String rule, Map<String, String> args) {
        return new RefusedException(
                Refusal.of(CommonRule.INPUT_INVALID, "count", 1), List.of(new FieldError("/reason", rule, args)));
    }
}
