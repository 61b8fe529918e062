package nl.routekaart.standalone.convert;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.routekaart.cabinet.HouseJudgement;
import nl.routekaart.kernel.EdtfDate;

/**
 * The rows of cabinet periods. Where a happening of the sheet of events begins a period, that happening's row begins
 * it: one fact, one row.
 */
final class CabinetRows {

    /** "PVV weg 2025-06-03": somebody left on a day. */
    private static final Pattern LEFT = Pattern.compile("(.+? weg) (\\d{4}-\\d{2}-\\d{2})");

    private static final String FULL = "missionair";

    private record Period(
            String id, String from, String until, String name, String remark, String status, String source) {
        String key() {
            return Slug.of(name);
        }
    }

    private final List<Period> periods = new ArrayList<>();

    CabinetRows(Sheet sheet) {
        for (Sheet.Line line : sheet.lines()) {
            String cabinet = line.get("kabinet");
            int bracket = cabinet.indexOf(" (");
            periods.add(new Period(
                    "K%02d".formatted(periods.size() + 1),
                    line.get("van"),
                    line.get("tot"),
                    bracket < 0 ? cabinet : cabinet.substring(0, bracket),
                    bracket < 0 ? "" : cabinet.substring(bracket + 2, cabinet.length() - 1),
                    line.get("status"),
                    line.get("bron")));
        }
    }

    /** The rows of the periods that no happening of the events begins, in or outside the time before a day. */
    List<ImportRow> of(EdtfDate day, boolean before, List<Happening> told) {
        List<ImportRow> rows = new ArrayList<>();
        for (Period period : periods) {
            boolean early = EdtfDate.parse(period.from()).last().isBefore(day.first());
            boolean toldElsewhere =
                    told.stream().anyMatch(it -> it.date().text().equals(period.from()));
            if (early == before && !toldElsewhere) {
                rows.addAll(begin(period, period.id(), "", period.source(), certainty(period)));
            }
        }
        return rows;
    }

    /** The rows of a happening that begins a period; none if no period begins on its day. */
    List<ImportRow> of(Happening it) {
        return periods.stream()
                .filter(period -> period.from().equals(it.date().text()))
                .findFirst()
                .map(period -> begin(period, it.id(), it.text(), it.source(), it.certainty()))
                .orElse(List.of());
    }

    /** The row of a judgement of the House on a subject, by the cabinet of that day; none if the words are others. */
    Optional<ImportRow> judgement(Happening it, String suffix, EdtfDate date, String words, String reason) {
        return judgement(words)
                .flatMap(word -> periods.stream()
                        .filter(period -> !EdtfDate.parse(period.from())
                                .last()
                                .isAfter(it.date().last()))
                        .reduce((first, second) -> second)
                        .map(period -> it.row(suffix, date, "cabinet", period.key(), "list-subject", reason)
                                .with("field.subject", it.item().replaceFirst("^Controversieelverklaring ", ""))
                                .with("judgement", word)));
    }

    private static Optional<String> judgement(String words) {
        return Arrays.stream(HouseJudgement.values())
                .filter(judgement -> judgement.dutch().equals(words))
                .map(HouseJudgement::word)
                .findFirst();
    }

    private List<ImportRow> begin(Period period, String row, String reason, String source, String certainty) {
        List<ImportRow> rows = new ArrayList<>();
        previous(period)
                .ifPresent(before -> rows.add(
                        new ImportRow(before.id() + ".tot", period.from(), "cabinet", before.key(), "leave-office")
                                .with("source", before.source())
                                .with("certainty", certainty(before))));
        boolean full = period.status().equals(FULL);
        ImportRow first = new ImportRow(row, period.from(), "cabinet", period.key(), full ? "swear-in" : "resign")
                .with("reason", reason)
                .with("source", source)
                .with("certainty", certainty);
        rows.add(first);
        if (full) {
            first.with("name", period.name()).with("composition", period.remark());
        } else {
            rows.addAll(leavings(period));
        }
        return rows;
    }

    /** The last period of the cabinet before, when another cabinet takes over. */
    private Optional<Period> previous(Period period) {
        return periods.stream()
                .filter(other ->
                        other.until().equals(period.from()) && !other.name().equals(period.name()))
                .findFirst();
    }

    private static List<ImportRow> leavings(Period period) {
        List<ImportRow> rows = new ArrayList<>();
        List<String> left = new ArrayList<>();
        for (String part : period.remark().split(", ")) {
            Matcher leaving = LEFT.matcher(part);
            if (leaving.matches()) {
                left.add(leaving.group(1));
                rows.add(new ImportRow(
                                period.id() + ".samenstelling" + left.size(),
                                leaving.group(2),
                                "cabinet",
                                period.key(),
                                "recompose")
                        .with("source", period.source())
                        .with("certainty", certainty(period))
                        .with("composition", String.join(", ", left)));
            }
        }
        return rows;
    }

    private static String certainty(Period period) {
        return period.source().equals("general knowledge") ? "G" : "A";
    }
}
