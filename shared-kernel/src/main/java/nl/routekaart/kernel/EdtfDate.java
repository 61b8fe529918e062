package nl.routekaart.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date exactly as vague as it is known, in the Extended Date/Time Format (EDTF, ISO 8601-2): {@code 2023-07-04},
 * {@code 2023-07}, {@code 2024-33} to {@code -36} for a quarter, {@code 2024-40} and {@code -41} for a half-year,
 * {@code 2022-21} to {@code -24} for a season, {@code 2030}, {@code 2031/2033} for a range, {@code 2032/..} for not
 * before, {@code ../2026} for at the latest, {@code XXXX} for unknown. A trailing {@code ?} means uncertain, {@code ~}
 * approximate, {@code %} both. Days are days in Europe/Amsterdam. A date is never padded.
 */
public final class EdtfDate {

    /** A date that nobody knows; it counts as the earliest. */
    public static final EdtfDate UNKNOWN = new EdtfDate("XXXX", Precision.UNKNOWN, LocalDate.MIN, LocalDate.MIN, "");

    private static final Pattern SIMPLE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?([?~%]?)");

    private final String text;
    private final Precision precision;
    private final LocalDate first;
    private final LocalDate last;
    private final String qualifier;

    private EdtfDate(String text, Precision precision, LocalDate first, LocalDate last, String qualifier) {
        this.text = text;
        this.precision = precision;
        this.first = first;
        this.last = last;
        this.qualifier = qualifier;
    }

    /**
     * Reads the text form.
     *
     * @throws InvalidValueException ({@code date-not-readable}) if it is not one of the forms above or no such day exists
     */
    @JsonCreator
    public static EdtfDate parse(String text) {
        if (text.equals(UNKNOWN.text)) {
            return UNKNOWN;
        }
        int slash = text.indexOf('/');
        return slash < 0 ? simple(text) : interval(text, text.substring(0, slash), text.substring(slash + 1));
    }

    /** This very day. */
    public static EdtfDate of(LocalDate day) {
        return simple(day.toString());
    }

    private static EdtfDate interval(String text, String from, String to) {
        if (to.equals("..")) {
            EdtfDate start = simple(from);
            return new EdtfDate(text, Precision.NOT_BEFORE, start.first, LocalDate.MAX, start.qualifier);
        }
        if (from.equals("..")) {
            EdtfDate end = simple(to);
            return new EdtfDate(text, Precision.AT_LATEST, LocalDate.MIN, end.last, end.qualifier);
        }
        EdtfDate start = simple(from);
        EdtfDate end = simple(to);
        if (end.last.isBefore(start.first)) {
            throw new InvalidValueException("date-range-backwards", text);
        }
        String qualifier = start.qualifier.isEmpty() ? end.qualifier : start.qualifier;
        return new EdtfDate(text, Precision.RANGE, start.first, end.last, qualifier);
    }

    private static EdtfDate simple(String text) {
        return isDay(text) ? day(text) : vague(text);
    }

    /** Most dates are days, and a view reads very many. */
    private static boolean isDay(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return false;
        }
        for (int i = 0; i < 10; i++) {
            if (i != 4 && i != 7 && (text.charAt(i) < '0' || text.charAt(i) > '9')) {
                return false;
            }
        }
        return true;
    }

    private static EdtfDate day(String text) {
        try {
            LocalDate day = LocalDate.of(
                    Integer.parseInt(text, 0, 4, 10),
                    Integer.parseInt(text, 5, 7, 10),
                    Integer.parseInt(text, 8, 10, 10));
            return new EdtfDate(text, Precision.DAY, day, day, "");
        } catch (DateTimeException e) {
            throw new InvalidValueException("date-not-readable", text);
        }
    }

    private static EdtfDate vague(String text) {
        Matcher parts = SIMPLE.matcher(text);
        if (!parts.matches()) {
            throw new InvalidValueException("date-not-readable", text);
        }
        try {
            int year = Integer.parseInt(parts.group(1));
            String qualifier = parts.group(4);
            if (parts.group(2) == null) {
                return new EdtfDate(
                        text, Precision.YEAR, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), qualifier);
            }
            int month = Integer.parseInt(parts.group(2));
            if (parts.group(3) != null) {
                LocalDate day = LocalDate.of(year, month, Integer.parseInt(parts.group(3)));
                return new EdtfDate(text, Precision.DAY, day, day, qualifier);
            }
            return part(text, year, month, qualifier);
        } catch (DateTimeException e) {
            throw new InvalidValueException("date-not-readable", text);
        }
    }

    private static EdtfDate part(String text, int year, int part, String qualifier) {
        return switch (part) {
            case 21, 22, 23, 24 ->
                months(text, Precision.SEASON, YearMonth.of(year, 3).plusMonths(3L * (part - 21)), 3, qualifier);
            case 33, 34, 35, 36 ->
                months(text, Precision.QUARTER, YearMonth.of(year, 1 + 3 * (part - 33)), 3, qualifier);
            case 40, 41 -> months(text, Precision.HALF_YEAR, YearMonth.of(year, 1 + 6 * (part - 40)), 6, qualifier);
            default -> months(text, Precision.MONTH, YearMonth.of(year, part), 1, qualifier);
        };
    }

    private static EdtfDate months(String text, Precision precision, YearMonth start, int count, String qualifier) {
        return new EdtfDate(
                text, precision, start.atDay(1), start.plusMonths(count - 1L).atEndOfMonth(), qualifier);
    }

    public Precision precision() {
        return precision;
    }

    /** The first day it may be; {@link LocalDate#MIN} if there is no bound. */
    public LocalDate first() {
        return first;
    }

    /** The last day it may be; {@link LocalDate#MAX} if there is no bound, {@link LocalDate#MIN} if unknown. */
    public LocalDate last() {
        return last;
    }

    /** The day from which a statement with this effective date counts: the last of its period (design section 4). */
    public LocalDate countsFrom() {
        return last;
    }

    /** Whether what is dated so may have held earlier than the day from which it counts. */
    public boolean possiblyEarlier() {
        return precision != Precision.DAY || uncertain();
    }

    public boolean isUnknown() {
        return precision == Precision.UNKNOWN;
    }

    public boolean uncertain() {
        return qualifier.equals("?") || qualifier.equals("%");
    }

    public boolean approximate() {
        return qualifier.equals("~") || qualifier.equals("%");
    }

    /** The EDTF text, as it was given. */
    @JsonValue
    public String text() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EdtfDate that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
