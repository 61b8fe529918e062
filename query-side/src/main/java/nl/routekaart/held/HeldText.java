package nl.routekaart.held;

import java.util.Optional;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import nl.routekaart.answer.FieldView;
import nl.routekaart.kernel.Subject;
import nl.routekaart.message.EventJson;
import nl.routekaart.statement.Statement;
import nl.routekaart.view.FoldedTable;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fields that hold, as text: for each a line with an array of its key, its value and what {@link FieldView} tells of its
 * statement. So the texts of single fields can be strung together by the database, and a whole subject is
 * read in one go. A view writes this text when it takes in an event, and nobody else ever does.
 */
public final class HeldText {

    /** Stands between two fields, and nowhere else. */
    public static final String SEPARATOR = "\n";

    private static final JsonMapper JSON = EventJson.mapper()
            .rebuild()
            .disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private HeldText() {}

    /** A field whose value this statement gives. */
    public static String of(Subject subject, String field, Statement statement) {
        return '['
                + JSON.writeValueAsString(field)
                + ','
                + FoldedTable.json(subject).valueText(statement.value())
                + ','
                + JSON.writeValueAsString(statement.effective().text())
                + ','
                + statement.effective().possiblyEarlier()
                + ','
                + statement.position()
                + ','
                + statement.sequence()
                + ']';
    }

    /** Several fields. */
    public static String of(Subject subject, SortedMap<String, Statement> holding) {
        StringJoiner text = new StringJoiner(SEPARATOR);
        holding.forEach((field, statement) -> text.add(of(subject, field, statement)));
        return text.toString();
    }

    /** As {@link #read}; empty if no view can have written it. */
    public static Optional<SortedMap<String, FieldView>> legible(byte @Nullable [] text) {
        try {
            return Optional.ofNullable(text).map(HeldText::read);
        } catch (JacksonException | IllegalArgumentException written) {
            return Optional.empty();
        }
    }

    /**
     * The fields of a text, as the database gives it: in UTF-8.
     *
     * @throws JacksonException or IllegalArgumentException if no view can have written it
     */
    public static SortedMap<String, FieldView> read(byte[] text) {
        SortedMap<String, FieldView> fields = new TreeMap<>();
        try (JsonParser json = JSON.createParser(text)) {
            JsonToken token;
            while ((token = json.nextToken()) == JsonToken.START_ARRAY) {
                json.nextToken();
                String field = json.getString();
                json.nextToken();
                JsonNode value = json.readValueAsTree();
                json.nextToken();
                String effective = json.getString();
                boolean possiblyEarlier = json.nextToken() == JsonToken.VALUE_TRUE;
                json.nextToken();
                long position = json.getLongValue();
                json.nextToken();
                long sequence = json.getLongValue();
                json.nextToken();
                fields.put(field, new FieldView(value, effective, possiblyEarlier, position, sequence, null));
            }
            if (token != null) {
                throw new IllegalArgumentException("Not a field: " + token);
            }
        }
        return fields;
    }
}
