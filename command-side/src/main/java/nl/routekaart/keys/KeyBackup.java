package nl.routekaart.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import nl.routekaart.canonical.CanonicalJson;
import nl.routekaart.canonical.StrictBase64;
import nl.routekaart.kernel.Word;
import nl.routekaart.message.EventJson;
import nl.routekaart.secret.AesGcm;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * All keys in one file, under a passphrase and not under the wrapping key, so that it helps when that is lost. A key that was
 * destroyed since comes back with a backup that was made before: whoever restores one has to destroy it again.
 */
public final class KeyBackup {

    private static final String FORMAT = "routekaart-keys/1";
    private static final String DERIVATION = "PBKDF2WithHmacSHA256";
    private static final int ROUNDS = 600_000;
    private static final int SALT_LENGTH = 16;
    private static final int SHORTEST = 12;

    private final KeyTable table;
    private final WrappingKey wrapping;
    private final TransactionOperations transaction;

    KeyBackup(KeyTable table, WrappingKey wrapping, TransactionOperations transaction) {
        this.table = table;
        this.wrapping = wrapping;
        this.transaction = transaction;
    }

    /** How many keys a restored file held. */
    public record Restored(int keys, int destroyed) {}

    /**
     * The bytes of a backup.
     *
     * @throws KeyStoreException if the passphrase is too short to protect anything
     */
    public byte[] write(char[] passphrase) {
        if (passphrase.length < SHORTEST) {
            throw new KeyStoreException(
                    "A passphrase of at least " + SHORTEST + " characters is needed",
                    "Er is een wachtwoordzin van minstens " + SHORTEST + " tekens nodig");
        }
        ArrayNode keys = JsonNodeFactory.instance.arrayNode();
        table.all().forEach(row -> keys.add(json(row)));
        byte[] salt = AesGcm.random(SALT_LENGTH);
        ObjectNode file = JsonNodeFactory.instance.objectNode();
        file.put("format", FORMAT);
        file.put("derivation", DERIVATION);
        file.put("rounds", ROUNDS);
        file.put("salt", StrictBase64.plain(salt));
        file.put(
                "keys",
                StrictBase64.plain(
                        AesGcm.encrypt(key(passphrase, salt, ROUNDS), CanonicalJson.bytes(keys), bound(FORMAT))));
        return CanonicalJson.bytes(file);
    }

    /**
     * Restores a backup into a store that has no keys.
     *
     * @throws KeyStoreException if the store has keys, the file is no backup, or the passphrase is another; then nothing was
     *     restored
     */
    public Restored read(byte[] file, char[] passphrase) {
        List<KeyRow> rows = rows(decrypted(file, passphrase));
        transaction.executeWithoutResult(status -> {
            if (!table.all().isEmpty()) {
                throw new KeyStoreException(
                        "There are keys already: a backup is restored into an empty store",
                        "Er zijn al sleutels: een reservekopie wordt in een lege opslag teruggezet");
            }
            for (KeyRow row : rows) {
                if (!table.insert(row)) {
                    throw new KeyStoreException(
                            "The file holds a key twice: " + row.id(),
                            "In het bestand staat een sleutel twee keer: " + row.id());
                }
            }
        });
        return new Restored(rows.size(), (int)
                rows.stream().filter(row -> row.wrapped() == null).count());
    }

    private static JsonNode decrypted(byte[] file, char[] passphrase) {
        try {
            JsonNode tree = EventJson.mapper().readTree(new String(file, StandardCharsets.UTF_8));
            if (!tree.path("format").asString("").equals(FORMAT)) {
                throw new KeyStoreException(
                        "This is no backup of keys that this release knows",
                        "Dit is geen reservekopie van sleutels die deze uitgave kent");
            }
            SecretKey key = key(
                    passphrase,
                    StrictBase64.readPlain(tree.path("salt").asString("")),
                    Math.clamp(tree.path("rounds").asInt(0), 1, 100 * ROUNDS));
            byte[] keys = StrictBase64.readPlain(tree.path("keys").asString(""));
            return EventJson.mapper().readTree(AesGcm.decrypt(key, keys, bound(FORMAT)));
        } catch (JacksonException e) {
            throw new KeyStoreException("This is no backup of keys", "Dit is geen reservekopie van sleutels", e);
        } catch (IllegalArgumentException e) {
            throw new KeyStoreException(
                    "The passphrase is not that of this backup, or the file is damaged",
                    "De wachtwoordzin is niet die van deze reservekopie, of het bestand is beschadigd",
                    e);
        }
    }

    private ObjectNode json(KeyRow row) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", row.id().toString());
        json.put("purpose", row.purpose().word());
        json.put("number", row.number());
        json.put("madeAt", row.madeAt().toString());
        put(json, "subject", row.subject());
        put(json, "endorsement", row.endorsement());
        put(json, "destroyedAt", row.destroyedAt());
        if (row.publicKey() != null) {
            json.put("publicKey", StrictBase64.plain(row.publicKey()));
        }
        if (row.wrapped() != null) {
            json.put("secret", StrictBase64.plain(wrapping.unwrap(row.wrapped(), row.bound())));
        }
        return json;
    }

    private static void put(ObjectNode json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(name, value.toString());
        }
    }

    private List<KeyRow> rows(JsonNode keys) {
        return keys.values().stream().map(this::row).toList();
    }

    private KeyRow row(JsonNode json) {
        UUID id = UUID.fromString(json.required("id").stringValue());
        Purpose purpose = Word.find(Purpose.class, json.required("purpose").stringValue())
                .orElseThrow(() -> new KeyStoreException(
                        "The backup was made by a later release",
                        "De reservekopie is door een latere uitgave gemaakt"));
        String subject = json.path("subject").asString(null);
        UUID subjectId = subject == null ? null : UUID.fromString(subject);
        int number = json.required("number").intValue();
        String publicKey = json.path("publicKey").asString(null);
        String secret = json.path("secret").asString(null);
        String destroyedAt = json.path("destroyedAt").asString(null);
        return new KeyRow(
                id,
                purpose,
                subjectId,
                number,
                publicKey == null ? null : StrictBase64.readPlain(publicKey),
                secret == null
                        ? null
                        : wrapping.wrap(StrictBase64.readPlain(secret), KeyRow.bound(id, purpose, subjectId, number)),
                json.path("endorsement").asString(null),
                Instant.parse(json.required("madeAt").stringValue()),
                destroyedAt == null ? null : Instant.parse(destroyedAt));
    }

    private static SecretKey key(char[] passphrase, byte[] salt, int rounds) {
        PBEKeySpec spec = new PBEKeySpec(passphrase, salt, rounds, AesGcm.KEY_LENGTH * 8);
        try {
            return AesGcm.key(SecretKeyFactory.getInstance(DERIVATION)
                    .generateSecret(spec)
                    .getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + DERIVATION, e);
        } finally {
            spec.clearPassword();
        }
    }

    private static byte[] bound(String format) {
        return format.getBytes(StandardCharsets.US_ASCII);
    }
}
