package nl.routekaart.version;

import nl.routekaart.kernel.Fingerprint;

/**
 * An issue of a version: it was published, once or again.
 *
 * @param number 1 for the first
 * @param fingerprint of the sealed content that it publishes
 */
public record Issue(long number, Fingerprint fingerprint) {}
