package nl.routekaart.keys;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import nl.routekaart.checkpoint.HandOver;
import nl.routekaart.checkpoint.NoteKey;
import nl.routekaart.checkpoint.SignedNote;
import nl.routekaart.installation.KeyInUse;
import nl.routekaart.seal.SaltKeys;
import nl.routekaart.secret.AesGcm;
import nl.routekaart.secret.KeyName;
import nl.routekaart.secret.SubjectKeys;
import nl.routekaart.signature.Ed25519SigningKey;
import nl.routekaart.signature.SigningKey;
import nl.routekaart.signature.VerifyingKey;
import org.jspecify.annotations.Nullable;

/**
 * All keys. Nothing of them is kept in memory: what another process destroys or makes is destroyed or there for this one too.
 * Safe for several threads and processes.
 */
public final class KeyStore implements SubjectKeys, SaltKeys, KeyKeeping {

    private final KeyTable table;
    private final WrappingKey wrapping;
    private final Clock clock;
    private final String programme;

    /** @param programme what the signing key is called in notes: the origin of the log */
    KeyStore(KeyTable table, WrappingKey wrapping, Clock clock, String programme) {
        this.table = table;
        this.wrapping = wrapping;
        this.clock = clock;
        this.programme = programme;
    }

    /** @throws KeyStoreException if what is in the store cannot be unwrapped */
    void check() {
        table.any().ifPresent(this::secret);
    }

    @Override
    public Key make(UUID subject) {
        KeyRow key = present(Purpose.SUBJECT, subject);
        return new Key(new KeyName(subject, key.number()), AesGcm.key(secret(key)));
    }

    @Override
    public Optional<SecretKey> find(KeyName name) {
        return table.numbered(Purpose.SUBJECT, name.subject(), name.number())
                .filter(key -> key.wrapped() != null)
                .map(key -> AesGcm.key(secret(key)));
    }

    @Override
    public int destroy(KeyName upTo) {
        return table.destroy(Purpose.SUBJECT, upTo, now());
    }

    @Override
    public Optional<KeyName> newest(UUID subject) {
        return table.newest(Purpose.SUBJECT, subject).map(key -> new KeyName(subject, key.number()));
    }

    @Override
    public Optional<KeyInUse> inUse() {
        List<KeyRow> keys = table.of(Purpose.SIGNING, null);
        return keys.size() < 2
                ? Optional.empty()
                : Optional.of(new KeyInUse(
                        note(keys.getLast()).toString(),
                        note(keys.get(keys.size() - 2)).toString(),
                        Objects.requireNonNull(keys.getLast().endorsement())));
    }

    @Override
    public List<NoteKey> signingKeys() {
        return table.of(Purpose.SIGNING, null).stream().map(this::note).toList();
    }

    private NoteKey note(KeyRow row) {
        return new NoteKey(programme, verifying(row));
    }

    @Override
    public Optional<SecretKey> of(UUID sealed, @Nullable KeyName erasable) {
        return erasable == null ? Optional.of(AesGcm.key(secret(present(Purpose.SEALED, sealed)))) : find(erasable);
    }

    /** The programme's present key; made when it is first asked for. */
    public SigningKey signingKey() {
        return signing(present(Purpose.SIGNING, null));
    }

    /** The key that was the programme's at a moment: what is made again is signed as it was. The present one, if that is gone. */
    public SigningKey signingKeyAt(Instant moment) {
        return table.of(Purpose.SIGNING, null).stream()
                .filter(key -> !key.madeAt().isAfter(moment))
                .reduce((earlier, later) -> later)
                .filter(key -> key.wrapped() != null)
                .map(this::signing)
                .orElseGet(this::signingKey);
    }

    /** The notes in which keys of the programme vouch for those after them, the first first. */
    public List<SignedNote> handOvers() {
        return table.of(Purpose.SIGNING, null).stream()
                .map(KeyRow::endorsement)
                .filter(Objects::nonNull)
                .map(SignedNote::parse)
                .toList();
    }

    /** Every key that the programme has signed with, the first first: what checkers have to trust. */
    public List<VerifyingKey> verifyingKeys() {
        return table.of(Purpose.SIGNING, null).stream().map(KeyStore::verifying).toList();
    }

    @Override
    public KeyInUse rotateKeys() {
        KeyRow before = present(Purpose.SIGNING, null);
        Ed25519SigningKey next = Ed25519SigningKey.generate();
        SignedNote endorsement = HandOver.sign(new NoteKey(programme, next.verifyingKey()), signing(before));
        if (!table.insert(row(
                Purpose.SIGNING,
                null,
                before.number() + 1,
                next.verifyingKey().bytes(),
                next.secret(),
                endorsement.toString()))) {
            throw new KeyStoreException(
                    "Another process has just changed the signing key",
                    "Een ander proces heeft de sleutel om te ondertekenen zojuist vervangen");
        }
        return inUse().orElseThrow();
    }

    private KeyRow present(Purpose purpose, @Nullable UUID subject) {
        Optional<KeyRow> newest = table.newest(purpose, subject);
        if (newest.isPresent() && newest.get().wrapped() != null) {
            return newest.get();
        }
        int number = newest.map(KeyRow::number).orElse(0) + 1;
        if (purpose == Purpose.SIGNING) {
            Ed25519SigningKey key = Ed25519SigningKey.generate();
            table.insert(row(purpose, null, number, key.verifyingKey().bytes(), key.secret(), null));
        } else {
            table.insert(row(purpose, subject, number, null, AesGcm.newKey().getEncoded(), null));
        }
        return table.newest(purpose, subject).orElseThrow();
    }

    private KeyRow row(
            Purpose purpose,
            @Nullable UUID subject,
            int number,
            byte @Nullable [] publicKey,
            byte[] secret,
            @Nullable String endorsement) {
        UUID id = UUID.randomUUID();
        byte[] wrapped = wrapping.wrap(secret, KeyRow.bound(id, purpose, subject, number));
        return new KeyRow(id, purpose, subject, number, publicKey, wrapped, endorsement, now(), null);
    }

    private SigningKey signing(KeyRow row) {
        return Ed25519SigningKey.of(secret(row), verifying(row));
    }

    private static VerifyingKey verifying(KeyRow row) {
        byte[] bytes = row.publicKey();
        if (bytes == null) {
            throw new KeyStoreException(
                    "A signing key without its public key: " + row.id(),
                    "Een sleutel om te ondertekenen zonder openbare sleutel: " + row.id());
        }
        return VerifyingKey.of(bytes);
    }

    private byte[] secret(KeyRow row) {
        byte[] wrapped = row.wrapped();
        if (wrapped == null) {
            throw new KeyStoreException(
                    "Key " + row.id() + " has just been destroyed", "Sleutel " + row.id() + " is zojuist vernietigd");
        }
        return wrapping.unwrap(wrapped, row.bound());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
