package nl.routekaart.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import javax.crypto.SecretKey;
import nl.routekaart.canonical.StrictBase64;
import nl.routekaart.secret.AesGcm;

/** The key that all others are wrapped under. It lies in a file, never in the database. */
final class WrappingKey {

    private final SecretKey key;

    private WrappingKey(SecretKey key) {
        this.key = key;
    }

    static WrappingKey of(SecretKey key) {
        return new WrappingKey(key);
    }

    /** @throws KeyStoreException if there is no such file, or it holds no key */
    static WrappingKey read(Path file) {
        try {
            return new WrappingKey(
                    AesGcm.key(StrictBase64.readPlain(Files.readString(file).strip())));
        } catch (IOException e) {
            throw new KeyStoreException(
                    "The wrapping key cannot be read from " + file
                            + ". Restore that file, or name another: routekaart.keys.wrapping-key (32 random bytes in base64)",
                    "De sleutel waaronder de andere liggen kan niet worden gelezen uit " + file
                            + ". Zet dat bestand terug, of noem een ander: routekaart.keys.wrapping-key (32 willekeurige bytes in base64)");
        } catch (IllegalArgumentException e) {
            throw new KeyStoreException(
                    file + " does not hold a wrapping key: 32 random bytes in base64",
                    "In " + file + " staat geen sleutel om andere onder te leggen: 32 willekeurige bytes in base64");
        }
    }

    /** Makes the file if there is none; readable for its owner alone. */
    static void make(Path file) {
        byte[] text = (StrictBase64.plain(AesGcm.random(AesGcm.KEY_LENGTH)) + '\n').getBytes(StandardCharsets.US_ASCII);
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.createFile(file, OwnerOnly.file(file));
            Files.write(file, text, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        } catch (FileAlreadyExistsException e) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException("The wrapping key cannot be written to " + file, e);
        }
    }

    byte[] wrap(byte[] secret, byte[] bound) {
        return AesGcm.encrypt(key, secret, bound);
    }

    /** @throws KeyStoreException if it was wrapped under another key, or changed since */
    byte[] unwrap(byte[] wrapped, byte[] bound) {
        try {
            return AesGcm.decrypt(key, wrapped, bound);
        } catch (IllegalArgumentException e) {
            throw new KeyStoreException(
                    "A key in the database was not wrapped under this wrapping key (routekaart.keys.wrapping-key)",
                    "Een sleutel in de database ligt niet onder deze sleutel (routekaart.keys.wrapping-key)");
        }
    }
}
