package nl.routekaart.standalone.witness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.routekaart.canonical.StrictBase64;
import nl.routekaart.checkpoint.SignedNote;
import nl.routekaart.checkpoint.WitnessKey;
import nl.routekaart.signature.Ed25519SigningKey;

/**
 * Signs what the witness found in order (C2SP {@code tlog-cosignature}, with Ed25519).
 *
 * @param key with which anybody checks that
 * @param secret the one of this key
 */
record Cosigner(WitnessKey key, Ed25519SigningKey secret) {

    private static final String FILE = "witness.key";

    /** The one whose key lies in a folder. */
    static Optional<Cosigner> in(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        try {
            WitnessKey key = WitnessKey.parse(lines.getFirst());
            return Optional.of(
                    new Cosigner(key, Ed25519SigningKey.of(StrictBase64.readPlain(lines.get(1)), key.key())));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new WitnessException("folder-spoiled", file);
        }
    }

    /** One with a new key, in a folder that has none. */
    static Cosigner make(String name, Path folder, Disk disk) throws IOException {
        Ed25519SigningKey secret = Ed25519SigningKey.generate();
        WitnessKey key = key(name, secret);
        String lines = key + "\n" + StrictBase64.plain(secret.secret()) + "\n";
        Path unfinished = folder.resolve(FILE + Disk.UNFINISHED);
        disk.writeSecret(unfinished, lines.getBytes(StandardCharsets.UTF_8));
        disk.move(unfinished, folder.resolve(FILE));
        return new Cosigner(key, secret);
    }

    private static WitnessKey key(String name, Ed25519SigningKey secret) throws WitnessException {
        try {
            return new WitnessKey(name, secret.verifyingKey());
        } catch (IllegalArgumentException e) {
            throw new WitnessException("no-name", name);
        }
    }

    /** @throws WitnessException if its name is another */
    Cosigner called(String name) throws WitnessException {
        if (!key.name().equals(name)) {
            throw new WitnessException("name-other", key.name());
        }
        return this;
    }

    SignedNote cosign(SignedNote note, Instant at) {
        return key.cosign(note, at, secret);
    }
}
