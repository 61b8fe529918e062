package nl.routekaart.problem;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes the web server itself answer with problem documents, and late enough for the caller to read them. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
final class WebServer implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    /** How much of a body that is refused is still read, in bytes, so that its sender sees the answer. */
    private static final int SWALLOWED = 32 * 1024 * 1024;

    /** What an address may not have; let through, so that who sends it hears more than a bare 400. */
    private static final String NOT_FOR_ADDRESSES = "\"<>[\\]^`{|}";

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ContainerProblems()));
        factory.addConnectorCustomizers(connector -> {
            connector.setProperty("maxSwallowSize", Integer.toString(SWALLOWED));
            connector.setProperty("relaxedPathChars", NOT_FOR_ADDRESSES);
            connector.setProperty("relaxedQueryChars", NOT_FOR_ADDRESSES);
        });
    }
}
