package nl.routekaart.read;

import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import nl.routekaart.checkpoint.SignedNote;
import nl.routekaart.merkle.TilePath;
import nl.routekaart.rule.Refusal;
import nl.routekaart.rule.RefusedException;
import nl.routekaart.rule.Rule;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The log as others' tools read it (C2SP {@code tlog-tiles}): a signed checkpoint, and tiles of hashes. */
@Hidden
@RestController
final class TilesApi {

    private static final Rule EMPTY = Rule.notFound("log-empty");
    private static final Rule UNKNOWN = Rule.notFound("tile-unknown");
    private static final Rule ENTRIES = Rule.notFound("entries-not-public");
    private static final String ENTRIES_PATH = "/entries/";
    private static final MediaType NOTE = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    private static final Duration FOR_EVER = Duration.ofDays(365);

    private final LogParts parts;

    TilesApi(LogParts parts) {
        this.parts = parts;
    }

    @GetMapping("/log/checkpoint")
    ResponseEntity<byte[]> checkpoint() {
        SignedNote note = parts.log().checkpoint().orElseThrow(() -> new RefusedException(Refusal.of(EMPTY)));
        Answers.set("Cache-Control", "no-cache");
        return ResponseEntity.ok().contentType(NOTE).body(note.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** A tile never changes, also one that is not full: a wider one has another path. */
    @GetMapping("/log/tile/{*path}")
    ResponseEntity<byte[]> tile(@PathVariable String path) {
        if (path.startsWith(ENTRIES_PATH)) {
            throw new RefusedException(Refusal.of(ENTRIES));
        }
        byte[] hashes = parts.log().tile(tilePath(path.substring(1))).orElseThrow(TilesApi::unknown);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(CacheControl.maxAge(FOR_EVER).cachePublic().immutable())
                .body(hashes);
    }

    private static TilePath tilePath(String path) {
        try {
            return TilePath.parse(path);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    private static RefusedException unknown() {
        return new RefusedException(Refusal.of(UNKNOWN));
    }
}
