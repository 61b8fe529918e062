package nl.routekaart.read;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import nl.routekaart.authority.Actor;
import nl.routekaart.bundle.Bundle;
import nl.routekaart.bundle.Bundles;
import nl.routekaart.checkpoint.NoteKey;
import nl.routekaart.disclosure.Reader;
import nl.routekaart.rule.Refusal;
import nl.routekaart.rule.RefusedException;
import nl.routekaart.rule.Rule;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Bundles for auditors, in parts that can each be asked for again. */
@RestController
@RequestMapping("/api/v1/audit-bundles")
@Tag(
        name = "Audit bundles",
        description = "The log as files that can be checked without us: what `audit export` fetches")
class AuditBundlesApi {

    private static final Rule UNKNOWN = Rule.notFound("bundle-unknown");
    private static final Rule SEAL_UNKNOWN = Rule.notFound("bundle-seal-unknown");

    private static final Rule WITHOUT_LEAVES = Rule.notFound("bundle-without-leaves");

    private final Bundles bundles;

    AuditBundlesApi(Bundles bundles) {
        this.bundles = bundles;
    }

    /**
     * A bundle that begins.
     *
     * @param position of the event that tells of it: its name
     * @param size how many events it has
     * @param checkpoint the signed checkpoint over just these
     * @param keys with which the programme has signed, as C2SP {@code signed-note} writes them
     */
    @Schema(name = "AuditBundle")
    record BundleJson(long position, long size, String checkpoint, List<String> keys) {}

    @PostMapping
    @Operation(
            operationId = "auditBundleBegin",
            summary = "Begin a bundle of everything recorded so far",
            description =
                    "Takes no body. That you take it away is itself recorded. Its parts are then yours to fetch, and to"
                            + " fetch again.")
    ResponseEntity<BundleJson> begin() {
        Bundles.Begun begun = bundles.begin(Reader.known());
        Answers.set(Answers.POSITION, Long.toString(begun.position()));
        return ResponseEntity.created(URI.create("/api/v1/audit-bundles/" + begun.position()))
                .header(Answers.VERSION, Answers.API_VERSION)
                .body(new BundleJson(
                        begun.position(),
                        begun.size(),
                        begun.checkpoint(),
                        begun.keys().stream().map(NoteKey::toString).toList()));
    }

    @GetMapping(path = "/{position}/events", produces = "application/x-ndjson")
    @Operation(
            summary = "The events of a bundle, one a line",
            description =
                    "A line is what the leaf of its event is hashed over; what you may not read is `{\"withheld\":` and"
                            + " the hash of its leaf `}`.")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "from the line after this position on")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/x-ndjson"))
    void events(
            @PathVariable @Parameter(description = "The bundle") String position,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response)
            throws IOException {
        long after = after(parameters);
        Bundle bundle = bundle(position);
        bundle.events(after, stream(response, "application/x-ndjson"));
    }

    @GetMapping(path = "/{position}/leaves", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Operation(
            summary = "The hashes of the leaves as the log kept them, 32 bytes each",
            description = "As many as it has kept by now.")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "from the leaf after this position on")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE))
    void leaves(
            @PathVariable @Parameter(description = "The bundle") String position,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response)
            throws IOException {
        long after = after(parameters);
        Bundle bundle = bundle(position);
        if (!bundle.keepsLeaves()) {
            throw new RefusedException(Refusal.of(WITHOUT_LEAVES));
        }
        bundle.leaves(after, stream(response, MediaType.APPLICATION_OCTET_STREAM_VALUE));
    }

    @GetMapping(path = "/{position}/seals/{sealedAt}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "The file of what was sealed at a position",
            description = "A signed file with the manifest; `verify` checks it by itself.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE))
    ResponseEntity<byte[]> seal(
            @PathVariable @Parameter(description = "The bundle") String position,
            @PathVariable @Parameter(description = "The position of the event of sealing") String sealedAt) {
        byte[] file = bundle(position)
                .seal(number(sealedAt, SEAL_UNKNOWN))
                .orElseThrow(() -> new RefusedException(Refusal.of(SEAL_UNKNOWN, "position", sealedAt)));
        Answers.set("Cache-Control", "private, no-store");
        return ResponseEntity.ok()
                .header(Answers.VERSION, Answers.API_VERSION)
                .contentType(MediaType.APPLICATION_JSON)
                .body(file);
    }

    /** A bundle is for who asked for it; to any other account there is none. */
    private Bundle bundle(String position) {
        Actor actor = Reader.known();
        return bundles.find(number(position, UNKNOWN), actor);
    }

    private static long after(MultiValueMap<String, String> parameters) {
        ReadQuery query = new ReadQuery(parameters);
        Long after = query.number("after", 0, Long.MAX_VALUE / 16);
        query.check();
        return after == null ? 0 : after;
    }

    private static long number(String text, Rule otherwise) {
        if (text.matches("[1-9]\\d{0,17}")) {
            return Long.parseLong(text);
        }
        throw new RefusedException(
                Refusal.of(otherwise, "position", text.length() > 40 ? text.substring(0, 40) + '…' : text));
    }

    private static OutputStream stream(HttpServletResponse response, String mediaType) throws IOException {
        Answers.set(Answers.VERSION, Answers.API_VERSION);
        Answers.set("Cache-Control", "private, no-store");
        response.setContentType(mediaType);
        return response.getOutputStream();
    }
}
