package nl.routekaart.standalone.remote;

import java.time.Duration;

/**
 * How long is waited for a service.
 *
 * @param connection until it can be spoken to
 * @param answer until it begins to answer
 * @param work until it begins to answer when it has much to do first, such as importing a whole file
 * @param look before it is asked how far it is with that
 * @param silence while it says nothing in the middle of an answer
 * @param pause before it is asked again
 */
record Patience(Duration connection, Duration answer, Duration work, Duration look, Duration silence, Duration pause) {

    static final Patience USUAL = new Patience(
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofHours(12),
            Duration.ofSeconds(3),
            Duration.ofMinutes(1),
            Duration.ofSeconds(1));
}
