package nl.routekaart.signature;

/** Signs as the programme. The secret may lie in memory, in a store or in a device. */
public interface SigningKey {

    /** With which anybody checks what is signed. */
    VerifyingKey verifyingKey();

    /** The 64 bytes of an Ed25519 signature; the same message always gets the same one. */
    byte[] sign(byte[] message);
}
