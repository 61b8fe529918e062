package nl.routekaart.statement;

import java.lang.reflect.Type;
import java.util.List;
import nl.routekaart.kernel.Subject;

/**
 * Something that can be said of a subject.
 *
 * @param subject whose field it is
 * @param name the stable name, in camelCase, as the API speaks it
 * @param type the Java type of a value, or of one element of it if {@code list}
 * @param list whether a value is a list
 * @param keyed whether there is one value per key: {@code option/DRI-route}
 * @param <T> the type of a value
 */
public record Field<T>(Subject subject, String name, Type type, boolean list, boolean keyed) {

    public static <T> Field<T> of(Subject subject, String name, Class<T> type) {
        return new Field<>(subject, name, type, false, false);
    }

    public static <T> Field<List<T>> listOf(Subject subject, String name, Class<T> element) {
        return new Field<>(subject, name, element, true, false);
    }

    public static <T> Field<T> keyed(Subject subject, String name, Class<T> type) {
        return new Field<>(subject, name, type, false, true);
    }

    /** The name under which statements of this field are kept. */
    public String key() {
        return name;
    }

    /** The name under which statements of this keyed field are kept for one key. */
    public String key(String key) {
        return name + '/' + key;
    }

    /** Whether statements kept under this name are statements of this field. */
    public boolean covers(String key) {
        return keyed ? key.startsWith(name + '/') : key.equals(name);
    }

    /** States a value. */
    public Assertion is(T value) {
        return new Assertion(key(), value);
    }

    /** States that it has no value. */
    public Assertion isNothing() {
        return new Assertion(key(), Nothing.NOTHING);
    }

    /** States a value for one key. */
    public Assertion is(String key, T value) {
        return new Assertion(key(key), value);
    }
}
