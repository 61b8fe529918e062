package nl.routekaart.document;

import nl.routekaart.kernel.ItemId;

/**
 * A passage that seems to say more than is so. It hinders nothing.
 *
 * @param passage which
 * @param item the item that it cites
 * @param kind what seems wrong
 * @param state the state in which the item really is
 * @param sentence the sentence that seems to say otherwise
 */
public record Warning(String passage, ItemId item, WarningKind kind, String state, String sentence) {}
