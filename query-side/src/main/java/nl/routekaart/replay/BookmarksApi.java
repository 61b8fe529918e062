package nl.routekaart.replay;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.routekaart.message.EventJson;
import nl.routekaart.read.Answers;
import nl.routekaart.read.Ids;
import nl.routekaart.read.Listing;
import nl.routekaart.rule.Refusal;
import nl.routekaart.rule.RefusedException;
import nl.routekaart.rule.Rule;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An auditor's own bookmarks and notes. */
@RestController
@RequestMapping("/api/v1/replays/bookmarks")
@Tag(
        name = "Replay bookmarks",
        description = "Bookmarks and notes of an auditor, shown to that auditor only. They are no facts of the"
                + " programme: no event records them, and they are deleted for good.")
class BookmarksApi {

    private static final Rule UNKNOWN = Rule.notFound("bookmark-unknown");

    private final Bookmarks bookmarks;
    private final ReplayQueries queries;

    BookmarksApi(Bookmarks bookmarks, ReplayQueries queries) {
        this.bookmarks = bookmarks;
        this.queries = queries;
    }

    /**
     * How many bookmarks went.
     *
     * @param deleted so many
     */
    @Schema(name = "ReplayBookmarksDeleted")
    record Deleted(int deleted) {}

    /**
     * What is to be kept.
     *
     * @param about whose history is stepped through; the roadmap if absent
     * @param position at which event
     * @param note what to remember
     */
    @Schema(name = "ReplayBookmarkForm")
    record Form(
            @Schema(example = "roadmap") String about,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "120")
            long position,

            @Schema(maxLength = BookmarkBody.LONGEST_NOTE) String note) {}

    @GetMapping
    @Operation(summary = "My bookmarks", description = "For auditors. In the order of the events that they are at.")
    ResponseEntity<Listing<Bookmark>> all() {
        String account = Auditors.present();
        ResponseEntity<Listing<Bookmark>> answer = Answers.listing(bookmarks.of(account), queries.seen());
        privately();
        return answer;
    }

    @GetMapping("/exports")
    @Operation(summary = "My bookmarks as a file", description = "For auditors. One bookmark on each line, as JSON.")
    @ApiResponse(responseCode = "200", description = "the file", content = @Content(mediaType = "application/x-ndjson"))
    ResponseEntity<byte[]> export() {
        String account = Auditors.present();
        String lines = bookmarks.of(account).stream()
                .map(bookmark -> EventJson.mapper().writeValueAsString(bookmark) + '\n')
                .collect(Collectors.joining());
        ResponseEntity.BodyBuilder answer = Answers.ok(queries.seen());
        privately();
        return answer.contentType(MediaType.parseMediaType("application/x-ndjson"))
                .header("Content-Disposition", "attachment; filename=\"bookmarks.ndjson\"")
                .body(lines.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One of my bookmarks")
    ResponseEntity<Bookmark> one(@PathVariable String id) {
        String account = Auditors.present();
        Bookmark bookmark = Ids.read(id)
                .flatMap(uuid -> bookmarks.find(account, uuid))
                .orElseThrow(() -> new RefusedException(Refusal.of(UNKNOWN)));
        ResponseEntity.BodyBuilder answer = Answers.ok(queries.seen());
        privately();
        return answer.body(bookmark);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Keep a bookmark, with a note",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = Form.class))))
    @ApiResponse(
            responseCode = "201",
            description = "kept",
            content = @Content(schema = @Schema(implementation = Bookmark.class)))
    ResponseEntity<Bookmark> add(@RequestBody(required = false) byte[] body) {
        String account = Auditors.present();
        BookmarkBody asked = BookmarkBody.read(body == null ? new byte[0] : body, queries.seen());
        Bookmark bookmark = bookmarks.add(account, asked);
        Answers.ok(queries.seen());
        privately();
        return ResponseEntity.status(HttpStatus.CREATED)
                .location(URI.create("/api/v1/replays/bookmarks/" + bookmark.id()))
                .body(bookmark);
    }

    @PostMapping("/{id}/deletions")
    @Operation(summary = "Delete one of my bookmarks", description = "For good.")
    ResponseEntity<Deleted> delete(@PathVariable @Parameter(description = "id") String id) {
        String account = Auditors.present();
        List<UUID> known = Ids.read(id).stream().toList();
        if (known.isEmpty() || !bookmarks.delete(account, known.getFirst())) {
            throw new RefusedException(Refusal.of(UNKNOWN));
        }
        return Answers.body(new Deleted(1), queries.seen());
    }

    @PostMapping("/deletions")
    @Operation(summary = "Delete all my bookmarks", description = "For good.")
    ResponseEntity<Deleted> deleteAll() {
        return Answers.body(new Deleted(bookmarks.deleteAll(Auditors.present())), queries.seen());
    }

    /** No cache keeps what is for one person. */
    private static void privately() {
        Answers.set("Cache-Control", "private, no-store");
        Answers.set("Vary", "Authorization");
    }
}
