package nl.routekaart.upkeep;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import nl.routekaart.authority.Actor;
import nl.routekaart.read.Answers;
import nl.routekaart.read.Ids;
import nl.routekaart.read.Listing;
import nl.routekaart.rule.Refusal;
import nl.routekaart.rule.RefusedException;
import nl.routekaart.view.Parked;
import nl.routekaart.view.Views;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The subjects that views could not go on with: which, why, trying again, and giving up. */
@RestController
@RequestMapping(path = UpkeepApi.ROOT + "/{name}/parked-subjects", produces = "application/json")
@Tag(name = "Views")
class ParkedApi {

    private final Views views;
    private final ParkedSubjects parked;

    ParkedApi(Views views, ParkedSubjects parked) {
        this.views = views;
        this.parked = parked;
    }

    /**
     * Giving up a subject.
     *
     * @param reason why it stays as it is shown
     */
    @Schema(name = "ParkedSubjectGivingUp")
    record GivingUp(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "why it stays as it is shown") @Nullable
            String reason) {}

    @GetMapping
    @Operation(
            operationId = "parkedSubjects",
            summary = "The subjects that a view could not go on with",
            description = "What is answered of them may be old, and says `parked`.")
    @ApiResponse(responseCode = "200", description = "the parked subjects")
    @ApiResponse(responseCode = "401", description = "nobody has signed in")
    ResponseEntity<Listing<ParkedJson>> all(@PathVariable @Parameter(example = "current") String name) {
        Permissions.checkReader();
        return Answers.listing(
                parked.of(name).stream().map(ParkedJson::of).toList(),
                views.status(name).position());
    }

    @PostMapping("/{id}/retries")
    @Operation(
            operationId = "parkedSubjectRetry",
            summary = "Take a parked subject in anew",
            description = "From all its events. Answers with what is parked then.")
    @ApiResponse(responseCode = "200", description = "it is shown again")
    @ApiResponse(responseCode = "409", description = "it fails again")
    ResponseEntity<Listing<ParkedJson>> retry(
            @PathVariable @Parameter(example = "current") String name, @PathVariable String id) {
        Actor actor = Permissions.present();
        parked.retry(name, id(name, id), actor);
        return all(name);
    }

    @PostMapping(path = "/{id}/giving-up", consumes = "application/json")
    @Operation(
            operationId = "parkedSubjectGiveUp",
            summary = "Leave a parked subject as it is shown",
            description =
                    "Recorded as an event, with the reason. Answers go on to say `parked`; the view is no longer unhealthy"
                            + " for it.")
    @ApiResponse(responseCode = "200", description = "it is given up")
    ResponseEntity<Listing<ParkedJson>> giveUp(
            @PathVariable @Parameter(example = "current") String name,
            @PathVariable String id,
            @RequestBody GivingUp body) {
        Actor actor = Permissions.present();
        long position = parked.giveUp(name, id(name, id), Reason.read(body.reason()), actor);
        List<Parked> left = parked.of(name);
        return Answers.ok(position)
                .body(new Listing<>(left.stream().map(ParkedJson::of).toList(), (long) left.size(), null, null));
    }

    private static UUID id(String view, String id) {
        return Ids.read(id)
                .orElseThrow(() -> new RefusedException(Refusal.of(
                        UpkeepRule.NOT_PARKED, "view", view, "id", id.length() <= 100 ? id : id.substring(0, 100))));
    }
}
