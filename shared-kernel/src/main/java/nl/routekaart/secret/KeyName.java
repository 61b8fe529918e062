package nl.routekaart.secret;

import java.util.UUID;

/**
 * Which key of a subject. A subject has one at a time; once that is destroyed, what is recorded later gets another.
 *
 * @param subject whose key it is
 * @param number 1 for the first
 */
public record KeyName(UUID subject, int number) {

    public KeyName {
        if (number < 1) {
            throw new IllegalArgumentException("A subject's first key is 1, not " + number);
        }
    }
}
