package nl.routekaart.api;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import nl.routekaart.authority.Actor;
import nl.routekaart.form.Bound;
import nl.routekaart.form.CommandForm;
import nl.routekaart.form.CommandForms;
import nl.routekaart.kernel.Subject;
import nl.routekaart.secret.Secrets;
import nl.routekaart.signin.Actors;
import nl.routekaart.submission.Answer;
import nl.routekaart.submission.Submission;
import nl.routekaart.submission.Submissions;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The place where one form is posted. */
@Hidden
@ResponseBody
final class CommandEndpoint {

    static final String ROOT = "/api/v1/";

    /** Written whole, an answer has a length and leaves in one piece. */
    private static final JsonMapper JSON = new JsonMapper();

    private final CommandForm form;
    private final Submissions submissions;
    private final Secrets secrets;

    CommandEndpoint(CommandForm form, Submissions submissions, Secrets secrets) {
        this.form = form;
        this.submissions = submissions;
        this.secrets = secrets;
    }

    /** The address of a form, as a template. */
    static String path(CommandForm form) {
        String collection = ROOT + CommandForms.collection(form.subject());
        return form.creates() ? collection : collection + "/{id}/" + form.resource();
    }

    /** Asks for a new subject. */
    ResponseEntity<byte[]> create(HttpServletRequest request) throws IOException, HttpMediaTypeNotSupportedException {
        Actor actor = Actors.present();
        CommandHeaders headers = CommandHeaders.of(request);
        ObjectNode body = JsonBody.read(request);
        Bound bound = form.bindNew(body, actor.account(), headers.key(), secrets);
        Answer answer = submit(bound, actor, headers, digest(path(form), bound, body));
        return answered(ResponseEntity.created(URI.create(path(form) + '/' + name(answer, body))), answer);
    }

    /** Asks a subject that exists. */
    ResponseEntity<byte[]> change(@PathVariable String id, HttpServletRequest request)
            throws IOException, HttpMediaTypeNotSupportedException {
        Actor actor = Actors.present();
        UUID subject = PathId.read(form.subject(), id);
        CommandHeaders headers = CommandHeaders.of(request);
        ObjectNode body = JsonBody.read(request);
        Bound bound = form.bind(body, subject, secrets);
        String path = path(form).replace("{id}", subject.toString());
        return answered(ResponseEntity.ok(), submit(bound, actor, headers, digest(path, bound, body)));
    }

    private String digest(String path, Bound bound, ObjectNode body) {
        return RequestDigest.of("POST", path, form.marked(body, bound.command().subjectId(), secrets));
    }

    private Answer submit(Bound bound, Actor actor, CommandHeaders headers, String digest) {
        return submissions.submit(new Submission(
                bound.command(), bound.grounds(), actor, headers.key(), digest, headers.expectedVersion()));
    }

    /** A version is read by its name, everything else by its id. */
    private String name(Answer answer, ObjectNode body) {
        return form.subject() == Subject.VERSION
                ? body.get("name").stringValue()
                : answer.id().toString();
    }

    static ResponseEntity<byte[]> answered(ResponseEntity.BodyBuilder response, Answer answer) {
        return response.eTag("\"" + answer.version() + "\"")
                .header("Routekaart-Position", Long.toString(answer.position()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(JSON.writeValueAsBytes(new CommandAnswer(answer.id(), answer.version(), answer.position())));
    }
}
