package nl.routekaart.form;

import nl.routekaart.kernel.Grounds;
import nl.routekaart.kernel.SubjectCommand;

/**
 * A form that was filled in.
 *
 * @param command what is asked
 * @param grounds what was given beside it
 */
public record Bound(SubjectCommand command, Grounds grounds) {}
