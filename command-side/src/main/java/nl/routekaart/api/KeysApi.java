package nl.routekaart.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import nl.routekaart.authority.Actor;
import nl.routekaart.authority.Authority;
import nl.routekaart.authority.Relation;
import nl.routekaart.checkpoint.NoteKey;
import nl.routekaart.fold.Register;
import nl.routekaart.form.Bound;
import nl.routekaart.form.CommandForm;
import nl.routekaart.form.CommandForms;
import nl.routekaart.installation.Installation;
import nl.routekaart.installation.InstallationCommand;
import nl.routekaart.installation.InstallationRule;
import nl.routekaart.installation.KeyInUse;
import nl.routekaart.kernel.Grounds;
import nl.routekaart.kernel.InstallationId;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.SubjectCommand;
import nl.routekaart.kernel.SubjectId;
import nl.routekaart.keys.KeyKeeping;
import nl.routekaart.message.RawEvents;
import nl.routekaart.rule.CommonRule;
import nl.routekaart.rule.Refusal;
import nl.routekaart.rule.RefusedException;
import nl.routekaart.secret.KeyName;
import nl.routekaart.secret.Secrets;
import nl.routekaart.signin.Actors;
import nl.routekaart.submission.Answer;
import nl.routekaart.submission.Submission;
import nl.routekaart.submission.Submissions;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is done with keys. A signing key is made before it is recorded, and recorded by the next request if this one ends
 * between; an erasure is recorded before it is done, and done at the next start if this one ends between.
 */
@RestController
@Tag(name = "Installations")
class KeysApi {

    private static final String ROOT = "/api/v1/installations/this/";
    private static final CommandForm ERASURE =
            CommandForms.byServer(Subject.INSTALLATION, InstallationCommand.EraseSecrets.class);

    private final KeyKeeping keys;
    private final RawEvents events;
    private final Submissions submissions;
    private final Secrets secrets;

    KeysApi(KeyKeeping keys, RawEvents events, Submissions submissions, Secrets secrets) {
        this.keys = keys;
        this.events = events;
        this.submissions = submissions;
        this.secrets = secrets;
    }

    /**
     * The keys of the programme.
     *
     * @param keys every one that it has signed with, the first first
     */
    record SigningKeysJson(List<String> keys) {}

    @GetMapping(path = "/api/v1/signing-keys", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "signingKeys",
            summary = "The keys with which seals and checkpoints are checked",
            description =
                    "Every key that the programme has signed with, the first first, as C2SP signed-note writes them.")
    ResponseEntity<SigningKeysJson> signingKeys() {
        return ResponseEntity.ok(new SigningKeysJson(
                keys.signingKeys().stream().map(NoteKey::toString).toList()));
    }

    @PostMapping(path = ROOT + "key-rotations", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "installationRotateKey",
            summary = "Signs with another key from now on",
            description = "Takes no body. The present key vouches for the next one, and that is recorded.")
    ResponseEntity<byte[]> rotate(HttpServletRequest request) {
        Actor actor = permitted("installation/put-key-in-use");
        CommandHeaders headers = CommandHeaders.of(request);
        Optional<KeyInUse> told = Register.upTo(events.head(), events)
                .find(Subject.INSTALLATION, InstallationId.THIS.value())
                .flatMap(entry -> new Installation(entry.statements()).signingKey());
        KeyInUse next =
                keys.inUse().filter(key -> !told.equals(Optional.of(key))).orElseGet(keys::rotateKeys);
        SubjectCommand command = new InstallationCommand.PutKeyInUse(InstallationId.THIS, next);
        return answered(
                submit(command, Grounds.NONE, actor, headers, "key-rotations", JsonNodeFactory.instance.objectNode()));
    }

    @PostMapping(path = ROOT + "erasures", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "installationEraseSecrets",
            summary = "Makes the names and remarks of a subject unreadable for ever",
            description =
                    "The body names the `subject` and says in `reason` on what ground. What is encrypted later stays.")
    ResponseEntity<byte[]> erase(HttpServletRequest request) throws IOException, HttpMediaTypeNotSupportedException {
        Actor actor = permitted("installation/erase-secrets");
        CommandHeaders headers = CommandHeaders.of(request);
        ObjectNode body = JsonBody.read(request);
        Bound bound = ERASURE.bind(body.deepCopy().put("upTo", 1), InstallationId.THIS.value(), secrets);
        SubjectId subject = ((InstallationCommand.EraseSecrets) bound.command()).subject();
        KeyName newest = keys.newest(subject.value())
                .orElseThrow(() -> new RefusedException(
                        Refusal.of(InstallationRule.NOTHING_TO_ERASE, "subject", subject.toString())));
        SubjectCommand command = new InstallationCommand.EraseSecrets(InstallationId.THIS, subject, newest.number());
        Answer answer = submit(command, bound.grounds(), actor, headers, "erasures", body);
        keys.destroy(newest);
        return answered(answer);
    }

    private static Actor permitted(String command) {
        Actor actor = Actors.present();
        if (!Authority.allows(command, actor.role(), Relation.OTHER)) {
            throw new RefusedException(Refusal.of(CommonRule.NOT_AUTHORISED, "role", actor.role(), "command", command));
        }
        return actor;
    }

    private Answer submit(
            SubjectCommand command,
            Grounds grounds,
            Actor actor,
            CommandHeaders headers,
            String resource,
            ObjectNode body) {
        return submissions.submit(new Submission(
                command,
                grounds,
                actor,
                headers.key(),
                RequestDigest.of("POST", ROOT + resource, body),
                headers.expectedVersion()));
    }

    private static ResponseEntity<byte[]> answered(Answer answer) {
        return CommandEndpoint.answered(ResponseEntity.ok(), answer);
    }
}
