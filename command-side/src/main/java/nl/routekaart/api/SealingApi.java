package nl.routekaart.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import nl.routekaart.authority.Actor;
import nl.routekaart.authority.Authority;
import nl.routekaart.authority.Relation;
import nl.routekaart.content.SealedContent;
import nl.routekaart.document.DocumentCommand;
import nl.routekaart.fold.Register;
import nl.routekaart.form.CommandForms;
import nl.routekaart.kernel.DocumentId;
import nl.routekaart.kernel.Grounds;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.SubjectCommand;
import nl.routekaart.kernel.VersionId;
import nl.routekaart.message.RawEvents;
import nl.routekaart.rule.CommonRule;
import nl.routekaart.rule.Refusal;
import nl.routekaart.rule.RefusedException;
import nl.routekaart.seal.Element;
import nl.routekaart.sealing.Sealing;
import nl.routekaart.signin.Actors;
import nl.routekaart.submission.Submission;
import nl.routekaart.submission.Submissions;
import nl.routekaart.version.VersionCommand;
import nl.routekaart.version.VersionRule;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Seals versions and documents. What is sealed is read from the events themselves and signed here, so nobody can post a
 * seal; it counts only if nothing was added to its subject meanwhile.
 */
@RestController
class SealingApi {

    private final RawEvents events;
    private final Sealing sealing;
    private final Submissions submissions;

    SealingApi(RawEvents events, Sealing sealing, Submissions submissions) {
        this.events = events;
        this.sealing = sealing;
        this.submissions = submissions;
    }

    @PostMapping(path = "/api/v1/versions/{id}/sealings", produces = MediaType.APPLICATION_JSON_VALUE)
    @Tag(name = "Versions")
    @Operation(
            operationId = "versionSeal",
            summary = "Seals what was frozen last of a version",
            description = "Takes no body. The manifest is made from the events up to the cut and signed.")
    ResponseEntity<byte[]> version(
            @PathVariable @Parameter(description = "The id or the name of the version", example = "1.0") String id,
            HttpServletRequest request) {
        VersionId version = new VersionId(PathId.read(Subject.VERSION, id));
        return seal(
                Subject.VERSION,
                version.value(),
                request,
                (register, head) -> SealedContent.cut(known(register, Subject.VERSION, version.value())
                                .statements())
                        .orElseThrow(() -> new RefusedException(Refusal.of(VersionRule.NOT_FROZEN))),
                (register, cut) -> SealedContent.ofVersion(version, register, cut),
                seal -> new VersionCommand.Seal(version, seal.fingerprint(), seal.jws(), seal.checkpoint()));
    }

    @PostMapping(path = "/api/v1/documents/{id}/sealings", produces = MediaType.APPLICATION_JSON_VALUE)
    @Tag(name = "Documents")
    @Operation(
            operationId = "documentSeal",
            summary = "Seals a document as it reads",
            description = "Takes no body. The manifest is made from the events and signed.")
    ResponseEntity<byte[]> document(
            @PathVariable @Parameter(description = "The document") String id, HttpServletRequest request) {
        DocumentId document = new DocumentId(PathId.read(Subject.DOCUMENT, id));
        return seal(
                Subject.DOCUMENT,
                document.value(),
                request,
                (register, head) -> head,
                (register, cut) -> SealedContent.ofDocument(document, register, cut),
                seal -> new DocumentCommand.Seal(document, seal.fingerprint(), seal.jws(), seal.checkpoint()));
    }

    private interface Cut {
        long of(Register register, long head);
    }

    private interface Content {
        List<Element> of(Register register, long cut);
    }

    private interface Command {
        SubjectCommand of(Sealing.Sealed seal);
    }

    private ResponseEntity<byte[]> seal(
            Subject subject, UUID id, HttpServletRequest request, Cut cut, Content content, Command command) {
        Actor actor = Actors.present();
        String name = subject.word() + "/seal";
        if (!Authority.allows(name, actor.role(), Relation.OWNER)) {
            throw new RefusedException(Refusal.of(CommonRule.NOT_AUTHORISED, "role", actor.role(), "command", name));
        }
        CommandHeaders headers = CommandHeaders.of(request);
        long head = events.head();
        Register register = Register.upTo(head, events);
        Register.Entry known = known(register, subject, id);
        long upTo = cut.of(register, head);
        Sealing.Sealed seal = sealing.seal(subject, id, upTo, content.of(register, upTo));
        String path = "/api/v1/" + CommandForms.collection(subject) + '/' + id + "/sealings";
        return CommandEndpoint.answered(
                ResponseEntity.ok(),
                submissions.submit(new Submission(
                        command.of(seal),
                        Grounds.NONE,
                        actor,
                        headers.key(),
                        RequestDigest.of("POST", path, JsonNodeFactory.instance.objectNode()),
                        expected(headers, known))));
    }

    /** What was read is what is sealed: nothing may have been added to the subject since. */
    private static long expected(CommandHeaders headers, Register.Entry known) {
        Long given = headers.expectedVersion();
        if (given != null && given > known.sequence()) {
            throw new RefusedException(
                    Refusal.of(CommonRule.STALE_VERSION, "expected", given, "current", known.sequence()));
        }
        return given == null ? known.sequence() : given;
    }

    private static Register.Entry known(Register register, Subject subject, UUID id) {
        return register.find(subject, id)
                .orElseThrow(() -> new RefusedException(
                        Refusal.of(CommonRule.NOT_REGISTERED, "subject", subject.word(), "id", id)));
    }
}
