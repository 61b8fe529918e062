package nl.routekaart.standalone.convert;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.routekaart.kernel.EdtfDate;

/** The rows of figures; each holds from the day on which it was stated. */
final class FigureRows {

    private static final String NUMBER = "(\\d+(?:\\.\\d+)?)";
    private static final Pattern EXACT = Pattern.compile("(?:ca\\. |×|\\+)?" + NUMBER);
    private static final Pattern RANGE = Pattern.compile(NUMBER + "[–-]" + NUMBER);
    private static final Pattern UP_TO = Pattern.compile("tot \\+?" + NUMBER);
    private static final Pattern HALF_YEAR = Pattern.compile("(\\d{4}) H([12])");
    private static final Pattern FROM_THEN_ON = Pattern.compile("(\\d{4}) → later");

    private record Stated(ImportRow row, EdtfDate on) {}

    private final List<Stated> figures = new ArrayList<>();
    private final Map<String, String> kinds = new HashMap<>();
    private final DateWords dates;

    FigureRows(Sheet kinds, DateWords dates, List<Sheet> sheets) {
        this.dates = dates;
        kinds.lines().forEach(line -> this.kinds.put(line.get("soort"), line.get("kinds")));
        sheets.forEach(sheet -> sheet.lines().forEach(this::add));
    }

    int size() {
        return figures.size();
    }

    /** The rows of figures from one number to another that were, or were not, surely stated before a day. */
    List<ImportRow> rows(int from, int to, EdtfDate day, boolean before) {
        return figures.subList(from, to).stream()
                .filter(figure -> before(figure.on(), day) == before)
                .map(Stated::row)
                .toList();
    }

    private static boolean before(EdtfDate on, EdtfDate day) {
        return !on.isUnknown() && on.first().isBefore(day.first());
    }

    private void add(Sheet.Line line) {
        String id = "F%02d".formatted(figures.size() + 1);
        String stated = line.get("peildatum uitspraak");
        EdtfDate on = dates.read(stated).or(() -> month(stated)).orElse(EdtfDate.UNKNOWN);
        String year = line.get("jaar");
        Optional<EdtfDate> concerned = year(year);
        String value = line.get("waarde");
        ImportRow row = new ImportRow(id, on.text(), "figure", id, "state")
                .with("source", line.get("bron"))
                .with("certainty", line.get("zeker"))
                .with("quantity", line.get("drager / grootheid"))
                .with("kinds", kinds.getOrDefault(line.get("soort"), ""))
                .with("year", concerned.map(EdtfDate::text).orElse(""))
                .with(
                        "yearAsStated",
                        concerned.map(EdtfDate::text).filter(year::equals).isPresent() ? "" : year)
                .with("value", value)
                .with("unit", line.get("eenheid"))
                .with("scope", line.get("scope / toelichting"))
                .with("statedOn", on.isUnknown() ? "" : on.text())
                .with("statedAsStated", on.text().equals(stated) ? "" : stated);
        bounds(row, value);
        figures.add(new Stated(row, on));
    }

    private Optional<EdtfDate> year(String words) {
        Matcher half = HALF_YEAR.matcher(words);
        if (half.matches()) {
            return Optional.of(EdtfDate.parse(half.group(1) + (half.group(2).equals("1") ? "-40" : "-41")));
        }
        Matcher onward = FROM_THEN_ON.matcher(words);
        return onward.matches() ? Optional.of(EdtfDate.parse(onward.group(1) + "/..")) : dates.read(words);
    }

    private static Optional<EdtfDate> month(String words) {
        return words.matches("\\d{4}-\\d{2}") ? Optional.of(EdtfDate.parse(words)) : Optional.empty();
    }

    private static void bounds(ImportRow row, String value) {
        Matcher exact = EXACT.matcher(value);
        Matcher range = RANGE.matcher(value);
        Matcher upTo = UP_TO.matcher(value);
        if (exact.matches()) {
            row.with("low", exact.group(1)).with("high", exact.group(1));
        } else if (range.matches()) {
            row.with("low", range.group(1)).with("high", range.group(2));
        } else if (upTo.matches()) {
            row.with("high", upTo.group(1));
        }
    }
}
