package nl.routekaart.standalone;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole product in this process, over a data folder; tests speak to it over HTTP. */
public final class OpenedRoutekaart implements AutoCloseable {

    private static final String DATA = "routekaart.data";

    private final ConfigurableApplicationContext running;

    private OpenedRoutekaart(ConfigurableApplicationContext running) {
        this.running = running;
    }

    public static OpenedRoutekaart over(Path data, String... settings) {
        System.setProperty(DATA, data.toString());
        return new OpenedRoutekaart(RoutekaartApplication.opened(settings));
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + running.getEnvironment().getProperty("local.server.port"));
    }

    /** Nobody in particular, who reads it. */
    public Api reader() {
        return Api.at(address());
    }

    public Api as(String account) {
        return reader().as(account);
    }

    public <T> T bean(Class<T> type) {
        return running.getBean(type);
    }

    public <T> T bean(String name, Class<T> type) {
        return running.getBean(name, type);
    }

    /** Ends it; commands in this process go on over its data folder. */
    public void stop() {
        running.close();
    }

    @Override
    public void close() {
        stop();
        System.clearProperty(DATA);
    }
}
