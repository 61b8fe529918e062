package nl.routekaart.view;

/**
 * What an event did to its subject.
 *
 * @param event what happened
 * @param before the subject before it
 * @param after the subject after it
 */
public record Step(ViewEvent event, Folded before, Folded after) {}
