package nl.routekaart.publication.kept;

/**
 * A publication as it is kept.
 *
 * @param digest the SHA-256 of its bytes, as 64 hexadecimal digits
 * @param renderer what made it
 * @param bytes the bytes
 */
@SuppressWarnings("ArrayRecordComponent") // Two files are compared by their digests.
public record KeptFile(String digest, String renderer, byte[] bytes) {}
