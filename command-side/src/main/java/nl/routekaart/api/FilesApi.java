package nl.routekaart.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import nl.routekaart.authority.Actor;
import nl.routekaart.document.Document;
import nl.routekaart.document.DocumentCommand;
import nl.routekaart.document.DocumentRule;
import nl.routekaart.document.KeptFile;
import nl.routekaart.files.Digest;
import nl.routekaart.files.FileStore;
import nl.routekaart.fold.Register;
import nl.routekaart.fold.Stamps;
import nl.routekaart.form.Bound;
import nl.routekaart.form.CommandForm;
import nl.routekaart.form.CommandForms;
import nl.routekaart.imports.Rehearsal;
import nl.routekaart.item.DisclosureLevel;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.Subject;
import nl.routekaart.message.RawEvents;
import nl.routekaart.problem.HttpRefusal;
import nl.routekaart.problem.HttpRule;
import nl.routekaart.rule.Refusal;
import nl.routekaart.rule.RefusedException;
import nl.routekaart.secret.Secrets;
import nl.routekaart.signin.Actors;
import nl.routekaart.submission.Submission;
import nl.routekaart.submission.Submissions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Files that belong to a document: the bytes are kept first, then the event names them by their digest. */
@RestController
@Tag(name = "Documents")
class FilesApi {

    /** The largest file, in bytes. */
    static final int LARGEST = 20 * 1024 * 1024;

    private static final CommandForm FORM = CommandForms.byServer(Subject.DOCUMENT, DocumentCommand.AttachFile.class);
    private static final int LONGEST_TYPE = 100;

    private final FileStore files;
    private final RawEvents events;
    private final Submissions submissions;
    private final Clock clock;
    private final Secrets secrets;

    FilesApi(FileStore files, RawEvents events, Submissions submissions, Clock clock, Secrets secrets) {
        this.files = files;
        this.events = events;
        this.submissions = submissions;
        this.clock = clock;
        this.secrets = secrets;
    }

    @PostMapping(path = "/api/v1/documents/{id}/files", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "documentAttachFile",
            summary = "Attaches a file to a document",
            description =
                    "The body is the file itself, of at most 20 MiB, and Content-Type says what kind it is. The query"
                            + " says the rest, together with the grounds that every command takes.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/octet-stream",
                                            schema = @Schema(type = "string", format = "binary"))))
    @Parameter(
            name = "purpose",
            in = ParameterIn.QUERY,
            required = true,
            description = "signed-letter, minutes or evidence",
            example = "signed-letter")
    @Parameter(
            name = "level",
            in = ParameterIn.QUERY,
            required = true,
            description = "who may read it: public, partners or confidential",
            example = "public")
    @Parameter(name = "ground", in = ParameterIn.QUERY, description = "the legal ground for keeping it from others")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "the day from which that level applies, in EDTF")
    @Parameter(
            name = "keepUntil",
            in = ParameterIn.QUERY,
            description = "until when it has to be kept, in EDTF; left out: for ever")
    ResponseEntity<byte[]> attach(
            @PathVariable @Parameter(description = "The document") String id, HttpServletRequest request)
            throws IOException, HttpMediaTypeNotSupportedException {
        Actor actor = Actors.present();
        UUID document = PathId.read(Subject.DOCUMENT, id);
        CommandHeaders headers = CommandHeaders.of(request);
        MediaType type = type(request);
        byte[] bytes = bytes(request);
        Digest digest = Digest.of(bytes);
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, String[]> parameter : request.getParameterMap().entrySet()) {
            body.put(parameter.getKey(), parameter.getValue()[0]);
        }
        body.put("digest", digest.hex()).put("mediaType", type.toString()).put("size", bytes.length);
        Bound bound = FORM.bind(body, document, secrets);
        String path = "/api/v1/documents/" + document + "/files";
        Submission submission = new Submission(
                bound.command(),
                bound.grounds(),
                actor,
                headers.key(),
                RequestDigest.of("POST", path, body),
                headers.expectedVersion());
        // Nothing is kept for who may not attach it.
        new Rehearsal(events, clock).submit(submission);
        files.keep(digest, bytes);
        return CommandEndpoint.answered(
                ResponseEntity.ok().header("Location", path + '/' + digest.hex()), submissions.submit(submission));
    }

    @GetMapping("/api/v1/documents/{id}/files/{digest}")
    @Operation(
            operationId = "documentFile",
            summary = "A file of a document, by its digest",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The bytes, as they were attached",
                            content =
                                    @Content(
                                            mediaType = "application/octet-stream",
                                            schema = @Schema(type = "string", format = "binary"))))
    ResponseEntity<byte[]> file(
            @PathVariable @Parameter(description = "The document") String id,
            @PathVariable @Parameter(description = "The SHA-256 of the file, in hexadecimal") String digest) {
        UUID document = PathId.read(Subject.DOCUMENT, id);
        Document known = Register.upTo(events.head(), events)
                .find(Subject.DOCUMENT, document)
                .map(entry -> new Document(entry.statements()))
                .orElseThrow(FilesApi::unknown);
        KeptFile file = known.file(digest).orElseThrow(FilesApi::unknown);
        permit(known, file);
        Digest asked = Digest.read(digest).orElseThrow(FilesApi::unknown);
        byte[] bytes = files.find(asked).orElseThrow(() -> new IllegalStateException("Lost: file " + digest));
        if (!Digest.of(bytes).equals(asked)) {
            throw new IllegalStateException("Damaged: file " + digest);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .eTag('"' + digest + '"')
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + digest + "\"")
                .header("Repr-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(asked.bytes()) + ':')
                .body(bytes);
    }

    private void permit(Document document, KeptFile file) {
        EdtfDate from = file.disclosure().from();
        LocalDate today = Stamps.day(clock.instant());
        boolean applies = from == null || !from.countsFrom().isAfter(today);
        DisclosureLevel level = applies ? file.disclosure().level() : DisclosureLevel.CONFIDENTIAL;
        if (level == DisclosureLevel.PUBLIC) {
            return;
        }
        Actor actor = Actors.present();
        boolean allowed = switch (actor.role()) {
            case SECRETARIAT, AUDITOR -> true;
            case PARTNER ->
                level == DisclosureLevel.PARTNERS
                        || document.owner().filter(actor.party()::equals).isPresent();
            case READER, OPERATOR -> false;
        };
        if (!allowed) {
            throw new HttpRefusal(HttpRule.NOT_ALLOWED);
        }
    }

    private static MediaType type(HttpServletRequest request) throws HttpMediaTypeNotSupportedException {
        String given = request.getContentType();
        try {
            MediaType type = given == null ? MediaType.APPLICATION_OCTET_STREAM : MediaType.parseMediaType(given);
            if (type.isConcrete()
                    && type.toString().length() <= LONGEST_TYPE
                    && !type.isCompatibleWith(MediaType.APPLICATION_FORM_URLENCODED)
                    && !type.isCompatibleWith(MediaType.MULTIPART_FORM_DATA)) {
                return type;
            }
        } catch (InvalidMediaTypeException e) {
            throw new HttpMediaTypeNotSupportedException(e.getMessage());
        }
        throw new HttpMediaTypeNotSupportedException("Not the type of a file");
    }

    private static byte[] bytes(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > LARGEST) {
            throw new HttpRefusal(HttpRule.BODY_TOO_LARGE);
        }
        byte[] bytes = request.getInputStream().readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new HttpRefusal(HttpRule.BODY_TOO_LARGE);
        }
        if (bytes.length == 0) {
            throw new RefusedException(Refusal.of(DocumentRule.FILE_EMPTY));
        }
        return bytes;
    }

    private static RefusedException unknown() {
        return new RefusedException(Refusal.of(DocumentRule.FILE_UNKNOWN));
    }
}
