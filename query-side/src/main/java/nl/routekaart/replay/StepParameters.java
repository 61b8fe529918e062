package nl.routekaart.replay;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;

/** Documents the parameters by which a replay is stepped through. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
        name = "at",
        in = ParameterIn.QUERY,
        description = "jump to the last step taken by then: a position `@1234`, an instant, a version name, or a day"
                + " of recording",
        example = "@120")
@Parameter(
        name = "kind",
        in = ParameterIn.QUERY,
        description = "only events of this name; added to `next`, it leads to the next one of that kind",
        example = "item.rescheduled")
@Parameter(
        name = "party",
        in = ParameterIn.QUERY,
        description = "only what was done by or for this party: id or short name")
@Parameter(
        name = "body",
        in = ParameterIn.QUERY,
        description =
                "only what has to do with this body or party, as the one that acts, is asked, is told or is spoken of",
        example = "mcke")
@Parameter(name = "actor", in = ParameterIn.QUERY, description = "only what was done by this account")
@Parameter(
        name = "effectiveFrom",
        in = ParameterIn.QUERY,
        description =
                "only events that are effective on this day or later, so that the first one found is the next in the"
                        + " order of positions; a vague date counts from the last day of its period, an unknown one never",
        example = "2023-07-13")
@Parameter(name = "limit", in = ParameterIn.QUERY, description = "how many steps, 1 to 100; 1 if not given")
@Parameter(
        name = "cursor",
        in = ParameterIn.QUERY,
        description = "where to go on; follow `next` and `previous` rather than making one")
@Parameter(
        name = "effectiveOn",
        in = ParameterIn.QUERY,
        description = "the states are those that held on this day; absent for the latest",
        example = "2023-07-13")
@Parameter(name = "atLeast", in = ParameterIn.QUERY, description = "wait until this position is shown")
@interface StepParameters {

    /** How it is walked. */
    String HOW =
            "Begins at the first step, or at the one that `at` names; `links` lead on and back. Each step carries the"
                    + " sentence that the audit trail tells of it. Steps come in the order of recording and never in that of their"
                    + " effective days, for only the first shows what was known when; `kind`, `party`, `body`, `actor` and"
                    + " `effectiveFrom` lead to the next step that meets all of them, and the link `all` from there through every"
                    + " step again. `onwards` leads behind these steps, also to what is recorded there later.";

    /** What leaves steps out. */
    List<String> CONDITIONS = List.of("kind", "party", "body", "actor", "effectiveFrom");
}
