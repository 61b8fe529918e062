package nl.routekaart.document;

/**
 * What parliament numbered a document as. It comes later and is outside the fingerprint.
 *
 * @param dossier the number of the dossier: {@code 29826}
 * @param number the serial number within it: {@code 176}
 */
public record Paper(String dossier, String number) {}
