package nl.routekaart.imports;

import java.util.Optional;
import java.util.regex.Pattern;

/** What may stand in a cell at all, whatever its column. */
final class Cells {

    /** The longest cell, in characters; no field takes more. */
    static final int LONGEST = 20_000;

    /** What stands for bytes that are no UTF-8. */
    private static final char REPLACEMENT = '\uFFFD';

    private static final Pattern SIGNED_NUMBER = Pattern.compile("[+-]\\s?\\d.*", Pattern.DOTALL);

    /** What makes a formula of something that begins like a number. */
    private static final Pattern CALCULATES = Pattern.compile("[=|!*^&]|\\p{L}\\(|\\d\\s*[+/-]\\s*[\\d\\p{L}]");

    private Cells() {}

    /** The rule that a cell breaks, if it breaks one. */
    static Optional<String> broken(String cell) {
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        if (cell.length() > LONGEST) {
            return Optional.of(ImportRule.CELL_TOO_LARGE);
        }
        if (cell.indexOf(REPLACEMENT) >= 0) {
            return Optional.of(ImportRule.NOT_UTF8);
        }
        if (cell.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            return Optional.of(ImportRule.CELL_NOT_CLEAN);
        }
        return formula(cell) ? Optional.of(ImportRule.FORMULA) : Optional.empty();
    }

    /**
     * Whether a spreadsheet would calculate with this cell instead of showing it: {@code -SUM(A1)} and
     * {@code +1+cmd|' /C calc'!A0}, but not {@code +30 TWh}.
     */
    static boolean formula(String cell) {
        return switch (cell.charAt(0)) {
            case '=', '@', '\t', '\r', '＝', '＠' -> true;
            case '+', '-', '＋', '－' ->
                !SIGNED_NUMBER.matcher(cell).matches()
                        || CALCULATES.matcher(cell).find();
            default -> false;
        };
    }
}
