package nl.routekaart.imports;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.routekaart.form.CommandForm;
import nl.routekaart.form.CommandForms;
import nl.routekaart.form.FieldKind;
import nl.routekaart.form.FormField;

/** The columns of an import file. */
final class Column {

    static final String ROW = "row";
    static final String DATE = "date";
    static final String SUBJECT = "subject";
    static final String KEY = "key";
    static final String ACTION = "action";
    static final String REASON = "reason";
    static final String SOURCE = "source";
    static final String CERTAINTY = "certainty";
    static final String ON_BEHALF_OF = "onBehalfOf";

    static final String IN_OFFICE = "inOffice";
    static final String BY_MANDATE = "byMandate";

    /** Columns that every row may use, whatever it asks for. */
    static final List<String> FIXED =
            List.of(ROW, DATE, SUBJECT, KEY, ACTION, ON_BEHALF_OF, IN_OFFICE, BY_MANDATE, REASON, SOURCE, CERTAINTY);

    /** Columns without which no row can be read. */
    static final List<String> NEEDED = List.of(ROW, SUBJECT, KEY, ACTION);

    /** In front of a field that has the name of a fixed column: {@code field.subject}. */
    private static final String FIELD = "field.";

    /** In front of what a transition asks to be stated: {@code details.evidence}. */
    private static final String DETAILS = "details.";

    private static final Set<String> KNOWN = CommandForms.all().stream()
            .flatMap(form -> form.fields().stream())
            .flatMap(field -> field.kind() == FieldKind.DETAILS
                    ? field.words().stream().map(word -> DETAILS + word)
                    : List.of(of(field)).stream())
            .collect(Collectors.toSet());

    private Column() {}

    static boolean known(String name) {
        return FIXED.contains(name) || KNOWN.contains(name);
    }

    /** The column in which a field of a command stands. */
    static String of(FormField field) {
        return FIXED.contains(field.name()) ? FIELD + field.name() : field.name();
    }

    /** The field that a column fills; for {@code details.evidence} it is {@code details}. */
    static String field(String column) {
        if (column.startsWith(DETAILS)) {
            return DETAILS.substring(0, DETAILS.length() - 1);
        }
        return column.startsWith(FIELD) ? column.substring(FIELD.length()) : column;
    }

    /** The word of {@code details.word}; empty for other columns. */
    static String detail(String column) {
        return column.startsWith(DETAILS) ? column.substring(DETAILS.length()) : "";
    }

    /** The column that a JSON pointer of the form's errors means. */
    static String of(String pointer, CommandForm form) {
        String[] parts = pointer.substring(1).split("/");
        return switch (parts[0]) {
            case "effectiveOn" -> DATE;
            case "details" -> parts.length > 1 ? DETAILS + parts[1] : DETAILS;
            case REASON, SOURCE, CERTAINTY, ON_BEHALF_OF, IN_OFFICE, BY_MANDATE -> parts[0];
            default ->
                form.fields().stream()
                        .filter(field -> field.name().equals(parts[0]))
                        .map(Column::of)
                        .findFirst()
                        .orElse(parts[0]);
        };
    }
}
