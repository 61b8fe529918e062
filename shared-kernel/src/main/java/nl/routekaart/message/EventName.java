package nl.routekaart.message;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name under which an event is stored for ever. It is a word of the domain and never changes; the class may be
 * renamed or moved without touching what was recorded.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventName {

    /** Subject and past participle, such as {@code item.rescheduled}. */
    String name();

    /** The shape that is written today, from 1 upwards. Older shapes are read through an {@link Upcaster}. */
    int revision() default 1;
}
