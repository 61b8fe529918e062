package nl.routekaart.audit;

import java.util.UUID;
import nl.routekaart.kernel.Subject;

/**
 * An earlier event that a decision rested on: the last one of another subject that it looked at.
 *
 * @param subject what was looked at
 * @param subjectId which
 * @param position the event
 * @param name what had happened
 */
public record Rest(Subject subject, UUID subjectId, long position, String name) {}
