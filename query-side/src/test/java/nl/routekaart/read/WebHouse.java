package nl.routekaart.read;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import nl.routekaart.audit.AuditQueries;
import nl.routekaart.audit.AuditView;
import nl.routekaart.authority.Actor;
import nl.routekaart.authority.HasActor;
import nl.routekaart.authority.Role;
import nl.routekaart.current.CurrentQueries;
import nl.routekaart.current.CurrentView;
import nl.routekaart.history.HistoryQueries;
import nl.routekaart.history.HistoryView;
import nl.routekaart.installation.InstallationRecords;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.Word;
import nl.routekaart.log.LogHouse;
import nl.routekaart.log.LogQueries;
import nl.routekaart.log.Witnesses;
import nl.routekaart.message.RawEvents;
import nl.routekaart.publication.PublicationReader;
import nl.routekaart.publication.kept.KeptFiles;
import nl.routekaart.publication.kept.PublicationTables;
import nl.routekaart.publication.kept.Publications;
import nl.routekaart.publication.parts.RecordedParts;
import nl.routekaart.secret.MemoryKeys;
import nl.routekaart.secret.Secrets;
import nl.routekaart.versions.PointResolver;
import nl.routekaart.versions.VersionQueries;
import nl.routekaart.view.TestEvents;
import nl.routekaart.view.ViewHouse;
import nl.routekaart.view.Views;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The read API and the pages over real views on a database of their own, with what really happened in them. */
public final class WebHouse implements AutoCloseable {

    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

    /** A request with this header comes from somebody who signed in with the role that it names. */
    public static final String ROLE = "Test-Role";

    /** With this header beside it, it comes from the account that it names. */
    public static final String ACCOUNT = "Test-Account";

    /** With this header beside it, it acts for the party with this id, and else for Gasunie. */
    public static final String PARTY = "Test-Party";

    /** Encrypts names and remarks in events, and shows them again. */
    static final Secrets SECRETS = new Secrets(new MemoryKeys());

    private static final String[] DIWOO = {
        "routekaart.diwoo.address=https://routekaart.example/",
        "routekaart.diwoo.publisher.uri=https://identifier.example/publisher",
        "routekaart.diwoo.publisher.name=Testministerie",
        "routekaart.diwoo.category.uri=https://identifier.example/category",
        "routekaart.diwoo.category.name=testcategorie",
        "routekaart.diwoo.handling.uri=https://identifier.example/handling",
        "routekaart.diwoo.handling.name=vaststelling"
    };

    private final ViewHouse house = new ViewHouse();
    private final Views views;
    private final LogHouse log;
    private final ConfigurableApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();

    /** The web part of the query side. */
    @Configuration(proxyBeanMethods = false)
    @ComponentScan({
        "nl.routekaart.bundle",
        "nl.routekaart.disclosure",
        "nl.routekaart.read",
        "nl.routekaart.page",
        "nl.routekaart.telling",
        "nl.routekaart.diwoo",
        "nl.routekaart.upkeep",
        "nl.routekaart.bundle",
        "nl.routekaart.replay",
        "nl.routekaart.conflict",
        "nl.routekaart.hindsight",
        "nl.routekaart.why"
    })
    @ImportAutoConfiguration({
        JacksonAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        ErrorMvcAutoConfiguration.class,
        ThymeleafAutoConfiguration.class
    })
    static class Application {}

    public WebHouse() {
        this(RealHistory::happen);
    }

    public WebHouse(Consumer<TestEvents> happen) {
        this(happen, new String[0]);
    }

    /** @param properties what is configured differently */
    WebHouse(Consumer<TestEvents> happen, String... properties) {
        happen.accept(house.events);
        views = house.start(new CurrentView(), new HistoryView(), new AuditView());
        house.settle(views);
        PublicationTables.make(house.owner);
        log = LogHouse.in(house.events, Objects.requireNonNull(house.jdbc.getDataSource()), house.owner);
        log.follow();
        context = new SpringApplicationBuilder(Application.class)
                .properties("server.port=0", "server.address=127.0.0.1", "spring.main.banner-mode=off")
                .properties(DIWOO)
                .properties(properties)
                .initializers(context -> register((GenericApplicationContext) context))
                .run();
    }

    private void register(GenericApplicationContext beans) {
        AuditQueries audit = new AuditQueries(house.jdbc);
        VersionQueries versions = new VersionQueries(house.jdbc);
        beans.registerBean(Clock.class, () -> TODAY);
        beans.registerBean(Secrets.class, () -> SECRETS);
        beans.registerBean(RawEvents.class, () -> house.events);
        beans.registerBean(Views.class, () -> views);
        beans.registerBean(JdbcOperations.class, () -> house.jdbc);
        beans.registerBean(InstallationRecords.class, () -> new ToldEvents(house.events));
        beans.registerBean(CurrentQueries.class, () -> new CurrentQueries(house.jdbc));
        beans.registerBean(HistoryQueries.class, () -> new HistoryQueries(house.jdbc));
        beans.registerBean(AuditQueries.class, () -> audit);
        beans.registerBean(VersionQueries.class, () -> versions);
        KeptFiles kept = new KeptFiles(house.jdbc);
        beans.registerBean(KeptFiles.class, () -> kept);
        beans.registerBean(
                Publications.class,
                () -> new Publications(
                        new PublicationReader(
                                new HistoryQueries(house.jdbc),
                                versions,
                                new RecordedParts(new HistoryQueries(house.jdbc), house.events, null)),
                        kept));
        beans.registerBean(LogQueries.class, log::queries);
        beans.registerBean(Witnesses.class, () -> log.witnesses(new CurrentQueries(house.jdbc)));
        beans.registerBean(Filter.class, () -> WebHouse::signIn);
        beans.registerBean(PointResolver.class, () -> new PointResolver(versions, audit, views, house.events, TODAY));
    }

    private static void signIn(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        String account = Objects.requireNonNullElse(asked.getHeader(ACCOUNT), "tester");
        PartyId party = new PartyId(Optional.ofNullable(asked.getHeader(PARTY))
                .map(UUID::fromString)
                .orElse(RealHistory.GASUNIE));
        Optional.ofNullable(asked.getHeader(ROLE))
                .flatMap(word -> Word.find(Role.class, word))
                .map(role -> new Actor(account, role, party))
                .ifPresent(actor -> SecurityContextHolder.getContext()
                        .setAuthentication(new TestingAuthenticationToken((HasActor) () -> actor, "")));
        try {
            chain.doFilter(request, response);
        } catch (ServletException e) {
            askFor(e, (HttpServletResponse) response);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** As the door of the product does. */
    private static void askFor(ServletException failure, HttpServletResponse response) throws ServletException {
        if (!(failure.getCause() instanceof AuthenticationException)) {
            throw failure;
        }
        response.setHeader("WWW-Authenticate", "Basic realm=\"Routekaart\"");
        response.setStatus(401);
    }

    /** The address of a path. */
    public String address(String path) {
        int port = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
        return "http://127.0.0.1:" + port + path;
    }

    /** The position of the newest event. */
    public long head() {
        return house.events.head();
    }

    /** The log over what happened. */
    public LogHouse log() {
        return log;
    }

    /** Records more, and waits until it is shown. */
    public void happen(Consumer<TestEvents> more) {
        more.accept(house.events);
        house.settle(views);
    }

    /** Gets a path with alternating header names and values. */
    public HttpResponse<String> get(String path, String... headers) {
        return send(path, HttpResponse.BodyHandlers.ofString(), headers);
    }

    /** Asks for the headers of a path. */
    public HttpResponse<String> head(String path, String... headers) {
        return send(
                HttpRequest.newBuilder(URI.create(address(path))).HEAD(),
                HttpResponse.BodyHandlers.ofString(),
                headers);
    }

    /** What is recorded. */
    public TestEvents events() {
        return house.events;
    }

    /** The database, as the product reaches it. */
    public JdbcTemplate jdbc() {
        return house.jdbc;
    }

    /** How many connections to the database are in use. */
    int connectionsInUse() {
        return house.connectionsInUse();
    }

    /** Waits until all views have seen everything that was recorded. */
    public void settle() {
        house.settle(views);
    }

    /** A part of the product. */
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** Gets a path and what it answers byte by byte. */
    public HttpResponse<byte[]> bytes(String path) {
        return send(path, HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Posts JSON to a path with alternating header names and values. */
    public HttpResponse<String> post(String path, String json, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address(path)))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
        return send(request, HttpResponse.BodyHandlers.ofString(), headers);
    }

    /** Posts a form to a path, as a browser does, with alternating header names and values. */
    public HttpResponse<String> form(String path, String form, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address(path)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        return send(request, HttpResponse.BodyHandlers.ofString(), headers);
    }

    private <T> HttpResponse<T> send(String path, HttpResponse.BodyHandler<T> body, String... headers) {
        return send(HttpRequest.newBuilder(URI.create(address(path))), body, headers);
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body, String... headers) {
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build(), body);
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request, body);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Gets a path and reads its JSON. */
    public JsonNode json(String path, String... headers) {
        HttpResponse<String> answer = get(path, headers);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body());
    }

    @Override
    public void close() {
        SpringApplication.exit(context);
        views.stop();
        house.close();
    }
}
