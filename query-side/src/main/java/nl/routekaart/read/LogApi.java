package nl.routekaart.read;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.routekaart.answer.PageRequest;
import nl.routekaart.checkpoint.NoteKey;
import nl.routekaart.checkpoint.SignedNote;
import nl.routekaart.log.LogQueries;
import nl.routekaart.rule.Refusal;
import nl.routekaart.rule.RefusedException;
import nl.routekaart.rule.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Proofs that something was recorded, and that nothing recorded was changed. */
@RestController
@RequestMapping("/api/v1/log")
@Tag(
        name = "Log",
        description =
                "The transparency log over all events: its checkpoints are at `/log/checkpoint` and its hashes under"
                        + " `/log/tile/`, as C2SP tlog-tiles has it")
class LogApi {

    private static final Rule MISSING = Rule.invalid("parameter-missing");
    private static final Rule BEYOND = Rule.invalid("size-beyond-checkpoint");
    private static final Rule ORDER = Rule.invalid("size-order");
    private static final Rule NOT_IN_IT = Rule.invalid("position-beyond-size");
    private static final long MOST = Long.MAX_VALUE / 16;

    private final LogParts parts;

    LogApi(LogParts parts) {
        this.parts = parts;
    }

    @GetMapping
    @Operation(
            summary = "The log",
            description = "What it is called, and the keys that its checkpoints are checked with.")
    ResponseEntity<LogJson.Described> log() {
        LogQueries log = parts.log();
        long size = log.size();
        return Answers.body(
                new LogJson.Described(
                        log.origin(),
                        size,
                        log.keys().stream().map(NoteKey::toString).toList(),
                        log.handOvers().stream().map(SignedNote::toString).toList()),
                size);
    }

    @GetMapping("/inclusion-proofs")
    @Operation(
            summary = "Prove that an event is in the log",
            description = "As RFC 9162 has it, section 2.1.3. The leaf with index n - 1 is the event at position n.")
    @Parameter(name = "position", in = ParameterIn.QUERY, description = "the event", example = "17")
    @Parameter(name = "size", in = ParameterIn.QUERY, description = "of the tree; absent: of the newest checkpoint")
    ResponseEntity<LogJson.Inclusion> inclusion(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        ReadQuery query = new ReadQuery(parameters);
        Long position = query.number("position", 1, MOST);
        Long size = query.number("size", 1, MOST);
        query.check();
        LogQueries log = parts.log();
        long newest = log.size();
        long of = within(size, newest);
        if (given(position, "position") > of) {
            throw new RefusedException(Refusal.of(NOT_IN_IT, "position", given(position, "position"), "size", of));
        }
        LogQueries.Included proof = log.inclusion(given(position, "position"), of);
        return Answers.body(
                new LogJson.Inclusion(
                        given(position, "position"),
                        of,
                        proof.leaf().hex(),
                        proof.root().hex(),
                        LogJson.hex(proof.path())),
                newest);
    }

    @GetMapping("/consistency-proofs")
    @Operation(
            summary = "Prove that the log only grew",
            description =
                    "As RFC 9162 has it, section 2.1.4: the first events of the larger tree are those of the smaller.")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "the smaller size", example = "17")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "the larger size; absent: of the newest checkpoint")
    ResponseEntity<LogJson.Consistency> consistency(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        ReadQuery query = new ReadQuery(parameters);
        Long from = query.number("from", 1, MOST);
        Long to = query.number("to", 1, MOST);
        query.check();
        LogQueries log = parts.log();
        long newest = log.size();
        long larger = within(to, newest);
        long smaller = given(from, "from");
        if (smaller > larger) {
            throw new RefusedException(Refusal.of(ORDER, "from", smaller, "to", larger));
        }
        LogQueries.Grown proof = log.consistency(smaller, larger);
        return Answers.body(
                new LogJson.Consistency(
                        smaller, larger, proof.earlier().hex(), proof.root().hex(), LogJson.hex(proof.path())),
                newest);
    }

    @GetMapping("/time-stamps")
    @Operation(
            summary = "When checkpoints were there, by an authority",
            description = "The newest ones, as RFC 3161 has it; none unless an authority was configured.")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "how many at most, 1 to 1000; 100 if not given")
    ResponseEntity<Listing<LogJson.TimeStamp>> timeStamps(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        ReadQuery query = new ReadQuery(parameters);
        Long limit = query.number("limit", 1, PageRequest.MOST);
        query.check();
        LogQueries log = parts.log();
        int most = limit == null ? Answers.USUAL_LIMIT : limit.intValue();
        return Answers.listing(
                log.timeStamps(most).stream().map(LogJson.TimeStamp::of).toList(), log.size());
    }

    private static long within(@Nullable Long size, long newest) {
        if (size != null && size > newest) {
            throw new RefusedException(Refusal.of(BEYOND, "given", size, "newest", newest));
        }
        return size == null ? newest : size;
    }

    private static long given(@Nullable Long number, String name) {
        if (number == null) {
            throw new RefusedException(Refusal.of(MISSING, "field", name));
        }
        return number;
    }
}
