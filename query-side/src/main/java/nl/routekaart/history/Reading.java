package nl.routekaart.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import nl.routekaart.held.LegibleText;
import nl.routekaart.kernel.Subject;
import org.jspecify.annotations.Nullable;

/** What is found of one subject, row by row; only what is shown in the end is read as fields. */
final class Reading {

    /** The order of pages. */
    static final Comparator<Reading> BY_TITLE =
            Comparator.comparing(Reading::title).thenComparing(reading -> reading.id.toString());

    private final UUID id;
    private final List<byte[]> texts = new ArrayList<>();
    private String title;
    private boolean complete = true;

    Reading(UUID id) {
        this(id, "");
    }

    Reading(UUID id, String title) {
        this.id = id;
        this.title = title;
    }

    /** Fields that hold; without their text, which is too long to be found here, they are left out. */
    void add(@Nullable String title, byte @Nullable [] text) {
        if (title != null) {
            this.title = title;
        }
        if (text == null) {
            complete = false;
        } else {
            texts.add(text);
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

    LegibleText fields(Subject subject) {
        byte[] all = new byte[texts.stream().mapToInt(text -> text.length + 1).sum()];
        Arrays.fill(all, (byte) '\n');
        int place = 0;
        for (byte[] text : texts) {
            System.arraycopy(text, 0, all, place, text.length);
            place += text.length + 1;
        }
        return LegibleText.of(subject, all);
    }
}
