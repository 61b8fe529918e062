package nl.routekaart.publication.form;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.routekaart.answer.Agreed;
import nl.routekaart.answer.FieldView;
import nl.routekaart.item.Item;
import nl.routekaart.page.SourceLink;
import nl.routekaart.publication.Leaving;
import nl.routekaart.publication.PublishedItem;
import nl.routekaart.publication.Section;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The items of a publication as a table (RFC 4180). It begins with a byte order mark: without it the spreadsheet
 * programs that most readers have take UTF-8 for something else. A cell that such a program would take for a formula
 * begins with an apostrophe. What left the version since the one before stands at the end, in a section of its own.
 */
final class CsvForm {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA = "=+-@\t\r";
    private static final List<String> COLUMNS = List.of(
            "id",
            "key",
            "section",
            "kind",
            "title",
            "owner",
            "chain",
            "clusters",
            "planned",
            "plannedInWords",
            "agreed",
            "agreedIn",
            "state",
            "since",
            "moved",
            "way",
            "why",
            "certainty",
            "departure",
            "description",
            "sources",
            "withheld");

    private CsvForm() {}

    static byte[] write(Told told) {
        StringWriter text = new StringWriter();
        Words words = told.words();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(
                    COLUMNS.stream().map(column -> words.say("csv." + column)).toList());
            for (ItemRow row : told.rows()) {
                csv.writeRecord(cells(row, words).map(CsvForm::noFormula).toList());
            }
            for (Leaving one : told.left()) {
                csv.writeRecord(cells(one, told).map(CsvForm::noFormula).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return (BYTE_ORDER_MARK + text).getBytes(StandardCharsets.UTF_8);
    }

    private static Stream<String> cells(ItemRow one, Words words) {
        PublishedItem item = one.item();
        Agreed agreed = item.view().agreed();
        return Stream.of(
                item.id().toString(),
                item.text(Item.KEY),
                words.say("section." + Section.of(item.kind()).word()),
                one.row().kind(),
                one.row().title(),
                one.row().owner(),
                one.row().chain().map(words::of).orElse(""),
                one.row().clusters(),
                item.value(Item.PLANNED).map(CsvForm::date).orElse(""),
                one.row().reported(),
                agreed == null
                        ? ""
                        : date(agreed.field(Item.PLANNED.key())
                                .map(FieldView::value)
                                .orElse(null)),
                agreed == null ? "" : agreed.version(),
                one.row().state(),
                one.row().since(),
                one.row().moved(),
                one.row().way(),
                one.row().why(),
                one.row().certainty(),
                one.row().departure(),
                item.text(Item.DESCRIPTION),
                one.row().sources().stream().map(CsvForm::source).collect(Collectors.joining(" ; ")),
                item.withheld().keySet().stream()
                        .map(field -> words.texts().sayOr("field." + field, field))
                        .collect(Collectors.joining(", ")));
    }

    private static Stream<String> cells(Leaving one, Told told) {
        Words words = told.words();
        Map<String, String> cells = Map.of(
                "id", one.item().toString(),
                "section", words.say("section.left"),
                "kind", one.kind() == null ? "" : words.of(one.kind()),
                "title", one.title(),
                "planned", one.planned() == null ? "" : one.planned().text(),
                "plannedInWords", one.planned() == null ? "" : words.date(one.planned()),
                "state", LeavingPart.how(one, words),
                "since", new Causes(told).who(one.events()),
                "why", Causes.why(one.events()),
                "sources", LeavingPart.sources(one));
        return COLUMNS.stream().map(column -> cells.getOrDefault(column, ""));
    }

    private static String date(@Nullable JsonNode planned) {
        return planned == null ? "" : planned.path("date").asString("");
    }

    private static String source(SourceLink source) {
        String href = source.href();
        return href == null ? source.label() : href;
    }

    private static String noFormula(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
