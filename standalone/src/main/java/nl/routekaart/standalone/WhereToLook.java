package nl.routekaart.standalone;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says where the product is to be found, once it can be found there. */
@Component
final class WhereToLook {

    private static final Logger LOG = LoggerFactory.getLogger(WhereToLook.class);

    @EventListener
    void say(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext context
                && context.getWebServer() != null) {
            String root = "http://localhost:" + context.getWebServer().getPort();
            LOG.info("""

                    Routekaart is ready.
                      roadmap   {}/
                      API       {}/api/v1/openapi.json
                      health    {}/actuator/health
                    Stop it with Ctrl-C.
                    """, root, root, root);
        }
    }
}
