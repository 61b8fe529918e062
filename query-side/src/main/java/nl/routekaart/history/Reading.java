package nl.routekaart.history;

import java.io.ByteArrayOutputStream;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.UUID;
import nl.routekaart.answer.FieldView;
import nl.routekaart.held.HeldText;
import org.jspecify.annotations.Nullable;

/** What is found of one subject, row by row; only what is shown in the end is read as fields. */
final class Reading {

    /** The order of pages. */
    static final Comparator<Reading> BY_TITLE =
            Comparator.comparing(Reading::title).thenComparing(reading -> reading.id.toString());

    /** As much as most subjects need. */
    private static final int SIZE = 2048;

    private final UUID id;
    private final ByteArrayOutputStream text = new ByteArrayOutputStream(SIZE);
    private String title;
    private boolean complete = true;

    Reading(UUID id) {
        this(id, "");
    }

    Reading(UUID id, String title) {
        this.id = id;
        this.title = title;
    }

    /** A field that holds; without its text, which is too long to be found here, it is left out. */
    void add(@Nullable String title, byte @Nullable [] text) {
        if (title != null) {
            this.title = title;
        }
        if (text == null) {
            complete = false;
        } else {
            this.text.writeBytes(text);
            this.text.write('\n');
        }
    }

    UUID id() {
        return id;
    }

    String title() {
        return title;
    }

    /** Whether no field was left out. */
    boolean complete() {
        return complete;
    }

    SortedMap<String, FieldView> fields() {
        return HeldText.read(text.toByteArray());
    }
}
