package nl.routekaart.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import nl.routekaart.authority.Actor;
import nl.routekaart.checkpoint.Checkpoint;
import nl.routekaart.checkpoint.SignedNote;
import nl.routekaart.disclosure.Reader;
import nl.routekaart.installation.InstallationRule;
import nl.routekaart.installation.Witness;
import nl.routekaart.log.Sighting;
import nl.routekaart.log.Witnesses;
import nl.routekaart.rule.Problem;
import nl.routekaart.rule.Refusal;
import nl.routekaart.rule.RefusedException;
import nl.routekaart.rule.Rule;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where witnesses show the checkpoints that they hold. */
@RestController
@RequestMapping("/api/v1/log/sightings")
@Tag(name = "Log")
class SightingsApi {

    private static final Rule NOT_READABLE = Rule.invalid("checkpoint-not-readable");
    private static final Rule NOT_OURS = Rule.invalid("checkpoint-not-ours");
    private static final Rule FORKED = Rule.conflict("log-forked");

    private final LogParts parts;

    SightingsApi(LogParts parts) {
        this.parts = parts;
    }

    /**
     * The problem document of a log that was changed.
     *
     * @param type the stable name of the rule
     * @param title what it is about
     * @param status 409
     * @param detail what is wrong
     * @param shown the checkpoint that was shown
     * @param checkpoint our newest one
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "LogForked")
    record Forked(String type, String title, int status, String detail, String shown, String checkpoint) {}

    @GetMapping
    @Operation(
            summary = "What the witnesses have seen",
            description = "The last checkpoint that each of them has shown.")
    ResponseEntity<Listing<LogJson.Shown>> all() {
        return Answers.listing(
                parts.witnesses().seen().stream().map(LogJson.Shown::of).toList(),
                parts.log().size());
    }

    @PostMapping
    @Operation(
            summary = "Show a checkpoint that a witness has seen",
            description =
                    "Answered at once: 200 with the newest checkpoint and the proof that it continues the one that was"
                            + " shown, or 409 with both if it does not. A signature of the witness under it (C2SP tlog-cosignature)"
                            + " is published with the checkpoint.")
    ResponseEntity<?> show(@RequestBody LogJson.Showing showing, HttpServletRequest request) {
        Witnesses witnesses = parts.witnesses();
        String name = String.valueOf(showing.witness());
        Witness witness = Optional.ofNullable(witnesses.registered().get(name))
                .orElseThrow(() -> refused(InstallationRule.WITNESS_UNKNOWN, "name", shortened(name)));
        if (Reader.present()
                .signedIn()
                .map(Actor::party)
                .filter(witness.party()::equals)
                .isEmpty()) {
            throw refused(InstallationRule.WITNESS_OF_ANOTHER, "name", name);
        }
        SignedNote note = note(String.valueOf(showing.checkpoint()));
        return switch (witnesses.show(name, witness, note)) {
            case Sighting.Continued(SignedNote newest, var path) ->
                Answers.body(
                        new LogJson.Continued(newest.toString(), LogJson.hex(path)),
                        Checkpoint.parse(newest.text()).size());
            case Sighting.Forked forked -> forked(name, forked, Languages.of(request));
            case Sighting.NotOurs() -> throw refused(NOT_OURS);
        };
    }

    private static ResponseEntity<Forked> forked(String witness, Sighting.Forked forked, Locale locale) {
        Problem problem = Problem.of(
                refused(
                        FORKED,
                        "witness",
                        witness,
                        "theirs",
                        Checkpoint.parse(forked.theirs().text()).size(),
                        "ours",
                        Checkpoint.parse(forked.ours().text()).size()),
                locale);
        Answers.set("Content-Language", locale.getLanguage());
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(new Forked(
                        problem.type(),
                        problem.title(),
                        problem.status(),
                        problem.detail(),
                        forked.theirs().toString(),
                        forked.ours().toString()));
    }

    private static SignedNote note(String text) {
        try {
            SignedNote note = SignedNote.parse(text);
            Checkpoint.parse(note.text());
            return note;
        } catch (IllegalArgumentException e) {
            throw refused(NOT_READABLE);
        }
    }

    private static RefusedException refused(Rule rule, Object... namesAndValues) {
        return new RefusedException(Refusal.of(rule, namesAndValues));
    }

    private static String shortened(String name) {
        return name.length() <= 100 ? name : name.substring(0, 100) + '…';
    }
}
