package nl.routekaart.consent;

import java.util.List;

/**
 * A sign-off that a document still needs.
 *
 * @param signOff which
 * @param standing how far it has come
 * @param waitsFor the names of those before it that are open too; empty: it is its turn
 */
public record OpenSignOff(SignOff signOff, Standing standing, List<String> waitsFor) {

    public OpenSignOff {
        waitsFor = List.copyOf(waitsFor);
    }
}
