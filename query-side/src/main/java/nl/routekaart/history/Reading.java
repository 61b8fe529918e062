package nl.routekaart.history;

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

    private final UUID id;
    private final StringBuilder text = new StringBuilder();
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
    void add(@Nullable String title, @Nullable String text) {
        if (title != null) {
            this.title = title;
        }
        if (text == null) {
            complete = false;
        } else {
            this.text.append(this.text.isEmpty() ? "" : ",").append(text);
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
        return HeldText.read(text.toString());
    }
}
