package nl.routekaart.publication.kept;

import java.util.Optional;
import nl.routekaart.canonical.Sha256;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Keeps the bytes of publications for ever, each file once. Whoever keeps a publication first wins. */
@Component
public class KeptFiles {

    private final JdbcOperations jdbc;

    public KeptFiles(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** A publication, if it was made before. */
    public Optional<KeptFile> find(PublicationName name) {
        return jdbc
                .query(
                        """
                        select f.digest, p.renderer, f.bytes
                        from publications.publication p join publications.file f on f.digest = p.digest
                        where p.version = ? and p.edition = ? and p.language = ? and p.format = ? and p.issue = ?
                        """,
                        (row, number) -> new KeptFile(row.getString(1), row.getString(2), row.getBytes(3)),
                        name.version(),
                        name.audience().word(),
                        name.language().word(),
                        name.format().word(),
                        name.issue())
                .stream()
                .findFirst();
    }

    /** The digest under which a publication is kept, if it was made before. */
    public Optional<String> digest(PublicationName name) {
        return jdbc
                .query(
                        """
                        select digest from publications.publication
                        where version = ? and edition = ? and language = ? and format = ? and issue = ?
                        """,
                        (row, number) -> row.getString(1),
                        name.version(),
                        name.audience().word(),
                        name.language().word(),
                        name.format().word(),
                        name.issue())
                .stream()
                .findFirst();
    }

    /** Keeps a publication, and gives what is kept of it: these bytes, unless others were kept a moment ago. */
    public KeptFile keep(PublicationName name, byte[] bytes, String renderer) {
        String digest = digest(bytes);
        jdbc.update(
                "insert into publications.file (digest, bytes) values (?, ?) on conflict do nothing", digest, bytes);
        jdbc.update(
                """
                insert into publications.publication (version, edition, language, format, issue, digest, renderer)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """,
                name.version(),
                name.audience().word(),
                name.language().word(),
                name.format().word(),
                name.issue(),
                digest,
                renderer);
        return find(name).orElseThrow();
    }

    /** The SHA-256 of bytes, as 64 hexadecimal digits. */
    public static String digest(byte[] bytes) {
        return Sha256.hex(bytes);
    }
}
