package nl.routekaart.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How a command is asked for: as an action in an imported row, and as a resource that one posts to. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Action {

    /** The verb, as an imported row says it: {@code reschedule}. */
    String value();

    /** The resource under the subject that names the intention: {@code reschedulings}; empty for the collection itself. */
    String resource() default "";

    /** Whether only the server itself gives it, because it made or checked what is in it; then nobody can post it. */
    boolean byServer() default false;
}
