package nl.routekaart.message;

import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/** An enum with a method {@code word()} is written and read as that word. */
final class WordOfEnum extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public Boolean hasAsValue(MapperConfig<?> config, Annotated annotated) {
        if (annotated instanceof AnnotatedMethod method
                && method.getName().equals("word")
                && method.getParameterCount() == 0
                && Enum.class.isAssignableFrom(method.getDeclaringClass())) {
            return Boolean.TRUE;
        }
        return super.hasAsValue(config, annotated);
    }
}
