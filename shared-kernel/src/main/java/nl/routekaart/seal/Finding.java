package nl.routekaart.seal;

/**
 * Something that is wrong with a sealed file.
 *
 * @param fault what
 * @param where the element, digest, key or part of the file
 */
public record Finding(Fault fault, String where) {}
