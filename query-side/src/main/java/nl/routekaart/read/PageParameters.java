package nl.routekaart.read;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Documents the parameters by which a long list is read in parts. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(name = "limit", in = ParameterIn.QUERY, description = "how many at most, 1 to 1000; 100 if not given")
@Parameter(
        name = "cursor",
        in = ParameterIn.QUERY,
        description = "where the previous page ended; follow `next` rather than making one")
public @interface PageParameters {}
