package nl.routekaart.read;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Documents the parameters by which every reading can look from another point in time. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
        name = "at",
        in = ParameterIn.QUERY,
        description = "what had been recorded at this point: a position `@1234`, an instant, or a version name",
        example = "1.0")
@Parameter(
        name = "effectiveOn",
        in = ParameterIn.QUERY,
        description = "what held on this day; independent of `at`",
        example = "2023-07-13")
@Parameter(
        name = "atLeast",
        in = ParameterIn.QUERY,
        description =
                "wait until this position is shown, as a command answered it in `Routekaart-Position`; 503 if it takes too long")
public @interface PointParameters {}
