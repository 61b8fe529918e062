package nl.routekaart.standalone;

import java.io.IOException;
import java.util.Locale;
import nl.routekaart.standalone.database.DatabaseGuard;
import org.springframework.context.ConfigurableApplicationContext;

/** The data, opened by a command: for itself alone, or beside a service that goes on working with it. */
public final class Opened implements AutoCloseable {

    private final ConfigurableApplicationContext application;
    private final Locale language;

    private Opened(ConfigurableApplicationContext application, Locale language) {
        this.application = application;
        this.language = language;
    }

    /**
     * Nobody else works with the data meanwhile, and nothing is signed: what is to be restored may be the key.
     *
     * @param work what the command is called, which others are told who find the data taken
     * @throws IOException if the data cannot be had; the message says why
     */
    public static Opened alone(String work, Locale language) throws IOException {
        return opened(
                language, "--routekaart.log.follow=false", "--routekaart.alone=true", "--routekaart.work=" + work);
    }

    /** As {@link #alone}, and a service may go on meanwhile. */
    public static Opened beside(String work, Locale language) throws IOException {
        return opened(
                language, "--routekaart.log.follow=false", "--routekaart.beside=true", "--routekaart.work=" + work);
    }

    /** As {@link #alone}; what is recorded meanwhile is signed as ever. */
    public static Opened recording(String work, Locale language) throws IOException {
        return opened(language, "--routekaart.alone=true", "--routekaart.work=" + work);
    }

    private static Opened opened(Locale language, String... settings) throws IOException {
        try {
            return new Opened(RoutekaartApplication.opened(settings), language);
        } catch (RuntimeException e) {
            String why = WhyNot.of(e, language);
            throw new IOException(Words.of(Opened.class, language).say("not-opened", why), e);
        }
    }

    public <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    /** @throws IOException if somebody else may have worked with the data meanwhile, although that was not wanted */
    @Override
    public void close() throws IOException {
        boolean held = bean(DatabaseGuard.class).held();
        application.close();
        if (!held) {
            throw new IOException(Words.of(Opened.class, language).say("not-held"));
        }
    }
}
