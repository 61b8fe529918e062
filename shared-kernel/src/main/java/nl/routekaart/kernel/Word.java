package nl.routekaart.kernel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** A closed list whose members are stored and spoken as stable words, never as Java names. */
public interface Word {

    /** The stable word: lower case, kebab-case, kept for ever in stored events. */
    @JsonValue
    String word();

    /** How a Dutch reader knows it. */
    String dutch();

    /** The member of {@code type} with this word, if there is one. */
    static <E extends Enum<E> & Word> Optional<E> find(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(member -> member.word().equals(word))
                .findFirst();
    }
}
