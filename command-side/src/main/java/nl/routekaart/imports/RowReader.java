package nl.routekaart.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.routekaart.authority.Actor;
import nl.routekaart.form.Bound;
import nl.routekaart.form.CommandForm;
import nl.routekaart.form.CommandForms;
import nl.routekaart.form.FieldKind;
import nl.routekaart.form.FormField;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Word;
import nl.routekaart.rule.FieldError;
import nl.routekaart.rule.RefusedException;
import nl.routekaart.secret.Secrets;
import nl.routekaart.submission.Submission;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes a submission of each row, or says everything that is wrong with it. */
final class RowReader {

    /**
     * A row that can be submitted.
     *
     * @param submission what it asks for
     * @param creates the subject that it creates; null if it changes one
     */
    record Ready(Submission submission, @Nullable UUID creates) {}

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern ROW_ID = Pattern.compile("[\\p{L}\\p{N}._:/@#+-]{1,100}");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,40}(\\.\\d{1,40})?");

    private final Actor actor;
    private final Keys keys;
    private final Secrets secrets;
    private final Map<String, Long> seen = new HashMap<>();

    RowReader(Actor actor, Keys keys, Secrets secrets) {
        this.actor = actor;
        this.keys = keys;
        this.secrets = secrets;
    }

    /** The key under which a row is recorded once and not again. */
    static String idempotencyKey(String row) {
        return "import/" + row;
    }

    /** Reads one row; every problem of it goes into the list, and then there is nothing to submit. */
    Optional<Ready> read(long line, Map<String, String> cells, List<ImportProblem> problems) {
        String row = cells.getOrDefault(Column.ROW, "").strip();
        Reporting report = new Reporting(line, ROW_ID.matcher(row).matches() ? row : "", problems);
        cells.forEach((column, cell) -> Cells.broken(cell)
                .ifPresent(rule -> report.add(
                        column, rule, Map.of("max", "" + Cells.LONGEST, "given", start(cell), "column", column))));
        rowId(row, line, report);
        if (report.any()) {
            return Optional.empty();
        }
        Optional<Subject> subject =
                Word.find(Subject.class, cells.getOrDefault(Column.SUBJECT, "").strip());
        if (subject.isEmpty()) {
            report.add(
                    Column.SUBJECT,
                    ImportRule.SUBJECT_UNKNOWN,
                    Map.of("given", cells.getOrDefault(Column.SUBJECT, ""), "words", words(Subject.values())));
        }
        String key = cells.getOrDefault(Column.KEY, "").strip();
        if (key.isEmpty()) {
            report.add(Column.KEY, ImportRule.REQUIRED, Map.of("field", Column.KEY));
        }
        Optional<CommandForm> form = subject.flatMap(of -> form(of, cells, report));
        if (form.isEmpty() || key.isEmpty()) {
            return Optional.empty();
        }
        return bind(row, key, form.get(), cells, report);
    }

    private void rowId(String row, long line, Reporting report) {
        if (!ROW_ID.matcher(row).matches()) {
            report.add(Column.ROW, ImportRule.ROW_ID_NOT_READABLE, Map.of("given", start(row)));
            return;
        }
        Long before = seen.putIfAbsent(row, line);
        if (before != null) {
            report.add(Column.ROW, ImportRule.ROW_TWICE, Map.of("row", row, "line", Long.toString(before)));
        }
    }

    private static Optional<CommandForm> form(Subject subject, Map<String, String> cells, Reporting report) {
        String action = cells.getOrDefault(Column.ACTION, "").strip();
        Optional<CommandForm> form = CommandForms.of(subject, action);
        if (form.isEmpty()) {
            String known = String.join(
                    ", ",
                    CommandForms.all().stream()
                            .filter(each -> each.subject() == subject)
                            .map(CommandForm::action)
                            .toList());
            report.add(
                    Column.ACTION,
                    ImportRule.ACTION_UNKNOWN,
                    Map.of("given", action, "subject", subject.word(), "words", known));
        }
        return form;
    }

    private Optional<Ready> bind(
            String row, String key, CommandForm form, Map<String, String> cells, Reporting report) {
        UUID id = keys.id(form.subject(), key);
        ObjectNode body = JSON.objectNode();
        cells.forEach((column, cell) -> {
            if (!Column.FIXED.contains(column)) {
                put(body, column, cell, form, report);
            }
        });
        put(body, "effectiveOn", cells.get(Column.DATE));
        put(body, Column.REASON, cells.get(Column.REASON));
        put(body, Column.SOURCE, cells.get(Column.SOURCE));
        put(body, Column.CERTAINTY, cells.get(Column.CERTAINTY));
        put(body, Column.IN_OFFICE, cells.get(Column.IN_OFFICE));
        put(body, Column.BY_MANDATE, cells.get(Column.BY_MANDATE));
        String onBehalfOf = cells.get(Column.ON_BEHALF_OF);
        if (onBehalfOf != null) {
            body.set(Column.ON_BEHALF_OF, reference(Subject.PARTY, onBehalfOf.strip(), Column.ON_BEHALF_OF, report));
        }
        givenByKey(body, form, key);
        if (!form.creates() && !keys.exists(id)) {
            unknownKey(form.subject(), key, Column.KEY, report);
        }
        try {
            Bound bound = form.bind(body, id, secrets);
            return report.any()
                    ? Optional.empty()
                    : Optional.of(new Ready(
                            new Submission(
                                    bound.command(),
                                    bound.grounds(),
                                    actor,
                                    idempotencyKey(row),
                                    RowDigest.of(marked(cells, form, id)),
                                    null),
                            form.creates() ? id : null));
        } catch (RefusedException e) {
            report.addAll(e.errors(), form);
            return Optional.empty();
        }
    }

    /** The cells as they may be digested; see {@link CommandForm#marked}. */
    private Map<String, String> marked(Map<String, String> cells, CommandForm form, UUID id) {
        Map<String, String> marked = new HashMap<>(cells);
        form.fields().stream()
                .filter(FormField::secret)
                .forEach(field -> marked.replaceAll(
                        (column, cell) -> Column.field(column).equals(field.name()) ? secrets.mark(id, cell) : cell));
        return marked;
    }

    /** A new subject gets its key from the column of that name, and a version its name. */
    private static void givenByKey(ObjectNode body, CommandForm form, String key) {
        if (!form.creates()) {
            return;
        }
        for (FormField field : form.fields()) {
            boolean named = field.kind() == FieldKind.VERSION_NAME && !body.has(field.name());
            if (named || field.name().equals(Column.KEY)) {
                body.put(field.name(), key);
            }
        }
    }

    private void put(ObjectNode body, String column, String cell, CommandForm form, Reporting report) {
        String name = Column.field(column);
        Optional<FormField> field =
                form.fields().stream().filter(each -> each.name().equals(name)).findFirst();
        if (field.isEmpty()) {
            body.put(name, cell);
        } else if (field.get().kind() == FieldKind.DETAILS) {
            ObjectNode details = body.get(name) instanceof ObjectNode already ? already : body.putObject(name);
            details.put(Column.detail(column), cell);
        } else if (field.get().list()) {
            List<JsonNode> values = new ArrayList<>();
            for (String part : cell.split("\\|", -1)) {
                values.add(value(field.get(), part.strip(), column, report));
            }
            body.putArray(name).addAll(values);
        } else {
            body.set(name, value(field.get(), cell, column, report));
        }
    }

    private JsonNode value(FormField field, String cell, String column, Reporting report) {
        String plain = cell.strip();
        return switch (field.kind()) {
            case ID ->
                Keys.subject(field.type())
                        .map(subject -> reference(subject, plain, column, report))
                        .orElseGet(() -> JSON.stringNode(plain));
            case WHOLE_NUMBER, DECIMAL -> number(plain);
            case FLAG -> flag(plain);
            case WORD, DATE, VERSION_NAME, FINGERPRINT -> JSON.stringNode(plain);
            case LINE, TEXT, DETAILS -> JSON.stringNode(cell);
        };
    }

    private JsonNode reference(Subject subject, String key, String column, Reporting report) {
        UUID id = keys.id(subject, key);
        if (!keys.exists(id)) {
            unknownKey(subject, key, column, report);
        }
        return JSON.stringNode(id.toString());
    }

    private static void unknownKey(Subject subject, String key, String column, Reporting report) {
        report.add(column, ImportRule.KEY_UNKNOWN, Map.of("subject", subject.word(), "given", start(key)));
    }

    private static JsonNode number(String cell) {
        if (!NUMBER.matcher(cell).matches()) {
            return JSON.stringNode(cell);
        }
        BigDecimal number = new BigDecimal(cell);
        return number.scale() == 0 ? JSON.numberNode(number.toBigInteger()) : JSON.numberNode(number);
    }

    private static JsonNode flag(String cell) {
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "true", "ja", "yes" -> JSON.booleanNode(true);
            case "false", "nee", "no" -> JSON.booleanNode(false);
            default -> JSON.stringNode(cell);
        };
    }

    private static void put(ObjectNode body, String name, @Nullable String cell) {
        if (cell != null) {
            body.put(name, name.equals(Column.REASON) || name.equals(Column.SOURCE) ? cell : cell.strip());
        }
    }

    private static String words(Word[] words) {
        List<String> all = new ArrayList<>();
        for (Word word : words) {
            all.add(word.word());
        }
        return String.join(", ", all);
    }

    /** Enough of a cell to find it by, and nothing that a terminal would obey. */
    private static String start(String cell) {
        return cell.codePoints()
                .filter(c -> !Character.isISOControl(c))
                .limit(60)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The problems of one row. */
    private record Reporting(long line, String row, List<ImportProblem> problems) {

        void add(String column, String rule, Map<String, String> args) {
            problems.add(new ImportProblem(line, row, column, rule, args));
        }

        void addAll(List<FieldError> errors, CommandForm form) {
            for (FieldError error : errors) {
                add(Column.of(error.pointer(), form), error.rule(), error.args());
            }
        }

        boolean any() {
            return !problems.isEmpty();
        }
    }
}
