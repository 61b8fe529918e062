package nl.routekaart.form;

import java.util.List;
import nl.routekaart.secret.Secret;

/**
 * One field of a form.
 *
 * @param name its key in JSON, and the column of an imported file
 * @param kind how one value is written
 * @param required whether it must be given; a list or {@link FieldKind#DETAILS} that is left out is empty
 * @param list whether several values are given, as a JSON array
 * @param words the words that are understood, where {@code kind} is {@link FieldKind#WORD} or {@link FieldKind#DETAILS}
 * @param maxLength the most characters (code points) of one text
 * @param type the Java type of one value
 */
public record FormField(
        String name, FieldKind kind, boolean required, boolean list, List<String> words, int maxLength, Class<?> type) {

    public FormField {
        words = List.copyOf(words);
    }

    /** Whether its text is hidden before anything else happens to it. */
    public boolean secret() {
        return type == Secret.class;
    }
}
