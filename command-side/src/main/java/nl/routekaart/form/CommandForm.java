package nl.routekaart.form;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.routekaart.kernel.Grounds;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.SubjectCommand;
import nl.routekaart.secret.Secrets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The form on which one command is asked for.
 *
 * @param subject what it is asked of
 * @param action the verb ({@code reschedule})
 * @param resource where it is posted under the subject ({@code reschedulings}); empty for what creates the subject
 * @param type the record of the command
 * @param fields the command's own fields; the id is not among them, it comes from where the form is posted
 */
public record CommandForm(
        Subject subject, String action, String resource, Class<? extends Record> type, List<FormField> fields) {

    /** What can be given beside every command. */
    public static final List<FormField> GROUNDS = FormFields.of(Grounds.class);

    public CommandForm {
        fields = List.copyOf(fields);
    }

    /** Whether this form creates its subject. */
    public boolean creates() {
        return resource.isEmpty();
    }

    /** The command's own fields and what can be given beside it: all that the form knows. */
    public List<FormField> allFields() {
        return Stream.concat(fields.stream(), GROUNDS.stream()).toList();
    }

    /**
     * Fills in the form for a subject that exists, or whose id is known already.
     *
     * @param secrets hides what is secret, under the key of that subject
     * @throws nl.routekaart.rule.RefusedException ({@code input-invalid}) with every field that is wrong
     */
    public Bound bind(ObjectNode body, UUID subjectId, Secrets secrets) {
        return fill(body, values -> subjectId, secrets);
    }

    /**
     * Fills in the form for a new subject: a version is named by its name, a sign-off by what is asked of whom for which
     * content, anything else by client and key.
     *
     * @param client the account that creates it
     * @param key its key for this request or row
     * @param secrets hides what is secret, under the key of the new subject
     * @throws nl.routekaart.rule.RefusedException ({@code input-invalid}) with every field that is wrong
     */
    public Bound bindNew(ObjectNode body, String client, String key, Secrets secrets) {
        return fill(
                body,
                values -> NewIds.named(subject, values).orElseGet(() -> NewIds.of(client, key, subject)),
                secrets);
    }

    private Bound fill(ObjectNode body, Function<Map<String, @Nullable Object>, UUID> id, Secrets secrets) {
        FieldErrors errors = new FieldErrors();
        Map<String, @Nullable Object> own = read(fields, body, errors);
        Map<String, @Nullable Object> beside = read(GROUNDS, body, errors);
        for (String name : body.propertyNames()) {
            if (!own.containsKey(name) && !beside.containsKey(name)) {
                errors.add(
                        "/" + Shown.token(name), FormRules.FIELD_UNKNOWN, "field", Shown.text(name), "fields", names());
            }
        }
        errors.refuseIfAny();
        UUID subjectId = id.apply(own);
        hide(own, subjectId, secrets);
        return new Bound((SubjectCommand) make(type, own, subjectId), make(Grounds.class, beside, new UUID(0, 0)));
    }

    private void hide(Map<String, @Nullable Object> values, UUID subjectId, Secrets secrets) {
        for (FormField field : fields) {
            Object value = field.secret() ? values.get(field.name()) : null;
            if (value instanceof List<?> texts) {
                values.put(
                        field.name(),
                        texts.stream()
                                .map(text -> secrets.hide(subjectId, (String) text))
                                .toList());
            } else if (value != null) {
                values.put(field.name(), secrets.hide(subjectId, (String) value));
            }
        }
    }

    /** The body as it may be digested: with marks in the place of what is secret, which could be guessed from a digest. */
    public ObjectNode marked(ObjectNode body, UUID subjectId, Secrets secrets) {
        if (fields.stream().noneMatch(FormField::secret)) {
            return body;
        }
        ObjectNode marked = body.deepCopy();
        fields.stream()
                .filter(field -> field.secret() && body.hasNonNull(field.name()))
                .forEach(field -> marked.put(
                        field.name(),
                        secrets.mark(subjectId, body.get(field.name()).toString())));
        return marked;
    }

    private static Map<String, @Nullable Object> read(List<FormField> fields, ObjectNode body, FieldErrors errors) {
        FieldReader reader = new FieldReader(errors);
        Map<String, @Nullable Object> values = new HashMap<>();
        fields.forEach(field -> values.put(field.name(), reader.read(field, body.get(field.name()))));
        return values;
    }

    private static <T extends Record> T make(Class<T> type, Map<String, @Nullable Object> values, UUID id) {
        List<@Nullable Object> all = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            all.add(
                    component.getName().equals("id")
                            ? Records.make(component.getType(), List.of(id))
                            : values.get(component.getName()));
        }
        return Records.make(type, all);
    }

    private String names() {
        return String.join(", ", allFields().stream().map(FormField::name).toList());
    }
}
