package nl.routekaart.benchmarks.harness;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as people read them. */
public final class Numbers {

    private Numbers() {}

    /** With thousands separated, and no more digits than were measured. */
    public static String text(double value) {
        if (Math.abs(value) >= 100) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return value == 0 ? "0" : rounded(value, 3).toPlainString();
    }

    static BigDecimal rounded(double value, int digits) {
        return BigDecimal.valueOf(value).round(new MathContext(digits));
    }
}
