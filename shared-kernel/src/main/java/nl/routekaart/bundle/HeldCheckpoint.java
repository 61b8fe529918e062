package nl.routekaart.bundle;

/**
 * A signed checkpoint that somebody outside the programme holds.
 *
 * @param from where the checker has it from: the name of a file
 * @param note the checkpoint as it was signed
 */
public record HeldCheckpoint(String from, String note) {}
