package nl.routekaart.document;

import org.jspecify.annotations.Nullable;

/**
 * What was done with a remark.
 *
 * @param disposal whether it was adopted
 * @param why why not, or why in part
 */
public record RemarkSettlement(Disposal disposal, @Nullable String why) {}
