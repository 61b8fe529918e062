package nl.routekaart.replay;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

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
    String HOW = "Begins at the first step, or at the one that `at` names; `links` lead on and back.";
}
