package nl.routekaart.files;

import java.util.Optional;

/** Keeps bytes under their SHA-256. What is kept is never changed. */
public interface FileStore {

    /** Keeps bytes, unless they are kept already. Durable when it returns. */
    void keep(Digest digest, byte[] bytes);

    /** The bytes with this digest. */
    Optional<byte[]> find(Digest digest);
}
