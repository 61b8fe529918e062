package nl.routekaart.statement;

/**
 * The correction that withdrew a statement.
 *
 * @param sequence of the correcting event within the subject
 * @param position of the correcting event; from there on the statement does not count
 */
public record Withdrawal(long sequence, long position) {}
