package nl.routekaart.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.routekaart.authority.Role;
import nl.routekaart.item.Disclosure;
import nl.routekaart.item.DisclosureLevel;
import nl.routekaart.item.ItemEvent;
import nl.routekaart.kernel.Fingerprint;
import nl.routekaart.kernel.Subject;
import nl.routekaart.publication.kept.KeptFiles;
import nl.routekaart.version.Issue;
import nl.routekaart.version.Version;
import nl.routekaart.version.VersionEvent;
import nl.routekaart.version.VersionName;
import nl.routekaart.view.TestEvents;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PublicationsApiTest {

    private static final String ALL = "/api/v1/versions/1.0/publications";

    private static final String OTHER = "00000000-0000-4000-8000-0000000000b0";

    private static WebHouse web;

    @BeforeAll
    static void open() {
        web = new WebHouse(events -> {
            RealHistory.happen(events);
            publish(events, "1.0");
        });
    }

    private static void publish(TestEvents events, String version) {
        events.append(
                Subject.VERSION,
                Version.id(new VersionName(version)).value(),
                new VersionEvent.Published(new Issue(1, new Fingerprint("ab".repeat(32)))),
                Map.of());
    }

    @AfterAll
    static void close() {
        web.close();
    }

    @ParameterizedTest
    @CsvSource({
        "html, text/html;charset=UTF-8",
        "pdf, application/pdf",
        "json, application/json",
        "csv, text/csv;header=present;charset=UTF-8",
        "ics, text/calendar;charset=UTF-8"
    })
    void aPublicEditionIsForAnyone(String format, String mediaType) {
        HttpResponse<byte[]> answer = web.bytes(ALL + "/public.nl." + format);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains(mediaType);
        assertThat(answer.headers().firstValue("ETag")).contains('"' + KeptFiles.digest(answer.body()) + '"');
        assertThat(answer.headers().firstValue("Content-Language")).contains("nl");
        assertThat(answer.headers().firstValue("API-Version")).isPresent();
        assertThat(web.bytes(ALL + "/public.nl." + format + "?issue=1").body()).isEqualTo(answer.body());
    }

    @Test
    void ofAVersionThatIsOnlyFrozenThereIsAPreviewOfWhichNothingIsKept() {
        try (WebHouse frozen = new WebHouse()) {
            HttpResponse<byte[]> answer = frozen.bytes(ALL + "/public.nl.json");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control")).contains("private, no-store");
            assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("\"issue\":0");
            assertThat(frozen.get(ALL + "/public.nl.html").body())
                    .contains("Voorvertoning: deze versie is niet gepubliceerd.");
            assertThat(frozen.json(ALL).toString()).doesNotContain("digest").doesNotContain("\"issue\"");
            assertThat(frozen.get("/diwoo/sitemap.xml").body()).doesNotContain("<loc>");
        }
    }

    @Test
    void whoHasItAlreadyIsToldSo() {
        String tag =
                web.get(ALL + "/public.en.json").headers().firstValue("ETag").orElseThrow();

        assertThat(web.get(ALL + "/public.en.json", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
    }

    @Test
    void theWebPageIsAllowedItsOwnStyleAndNothingElse() {
        assertThat(web.get(ALL + "/public.nl.html")
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElseThrow())
                .startsWith("default-src 'none'; style-src 'sha256-")
                .doesNotContain("unsafe");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void anInternalEditionIsForWhoWorksOnTheRoadmapOrAuditsIt(Role role) {
        HttpResponse<String> answer = web.get(ALL + "/internal.nl.json", WebHouse.ROLE, role.word());

        assertThat(answer.statusCode()).isEqualTo(role == Role.READER || role == Role.OPERATOR ? 403 : 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "pdf", "json", "csv", "ics"})
    void aPartnerFromWhomNothingIsKeptGetsTheVeryFileOfTheSecretariat(String format) {
        String path = ALL + "/internal.nl." + format;

        assertThat(web.get(path, WebHouse.ROLE, "partner").headers().firstValue("ETag"))
                .isEqualTo(web.get(path, WebHouse.ROLE, "secretariat").headers().firstValue("ETag"));
    }

    @Test
    void whatIsConfidentialOfOnePartyIsNotInTheEditionThatAnotherOneGets() {
        try (WebHouse closed = new WebHouse(events -> {
            RealHistory.happen(events);
            events.append(
                    Subject.ITEM,
                    RealHistory.GRID,
                    new ItemEvent.Disclosed(null, new Disclosure(DisclosureLevel.CONFIDENTIAL, "Woo 5.1.1c", null)),
                    Map.of());
            publish(events, "1.0");
        })) {
            String path = ALL + "/internal.nl.json";
            String grid = RealHistory.GRID.toString();

            assertThat(closed.get(path, WebHouse.ROLE, "partner").body()).contains(grid);
            assertThat(closed.get(path, WebHouse.ROLE, "auditor").body()).contains(grid);
            assertThat(closed.get(path, WebHouse.ROLE, "partner", WebHouse.PARTY, OTHER)
                            .body())
                    .contains("Woo 5.1.1c")
                    .doesNotContain(grid);
            assertThat(closed.get(path, WebHouse.ROLE, "partner").body())
                    .as("whoever asked last changes nothing")
                    .contains(grid);
        }
    }

    @Test
    void anInternalEditionIsNotForWhoDidNotSignIn() {
        HttpResponse<String> answer = web.get(ALL + "/internal.nl.pdf");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Basic");
        assertThat(web.get(ALL + "/internal.nl.pdf", WebHouse.ROLE, "reader").body())
                .contains("/problems/publication-internal");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/public.de.pdf",
                "/secret.nl.pdf",
                "/public.nl.docx",
                "/public.nl",
                "/x",
                "/a.b.c.d",
                "/public.nl.pdf?issue=2"
            })
    void whatIsNotThereIsNotFound(String path) {
        HttpResponse<String> answer = web.get(ALL + path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("/problems/publication-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/public.nl.pdf?issue=first", "/public.nl.pdf?issue=0", "/public.nl.pdf?isue=1"})
    void whatCannotBeReadIsToldSo(String path) {
        assertThat(web.get(ALL + path).statusCode()).isEqualTo(400);
    }

    @Test
    void aVersionThatIsNotThereHasNoPublications() {
        assertThat(web.get("/api/v1/versions/8.8/publications").statusCode()).isEqualTo(404);
        assertThat(web.get("/api/v1/versions/8.8/publications/public.nl.pdf").statusCode())
                .isEqualTo(404);
    }

    @Test
    void thePublicationsOfAVersionAreListedForWhoMayReadThem() {
        JsonNode open = web.json(ALL);

        assertThat(open.path("total").asInt()).isEqualTo(10);
        assertThat(open.toString()).contains("public.nl.pdf").doesNotContain("internal");
        assertThat(JsonMapper.shared()
                        .readTree(web.get(ALL, WebHouse.ROLE, "auditor").body())
                        .path("total")
                        .asInt())
                .isEqualTo(20);
    }

    @Test
    void harvestersAreToldWhatWasPublished() {
        HttpResponse<String> answer = web.get("/diwoo/sitemap.xml");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/xml");
        assertThat(answer.body())
                .contains("<loc>https://routekaart.example/api/v1/versions/1.0/publications/public.nl.pdf</loc>")
                .contains("<diwoo:creatiedatum>2023-07-04</diwoo:creatiedatum>")
                .contains(
                        "<diwoo:publisher resource=\"https://identifier.example/publisher\">Testministerie</diwoo:publisher>")
                .doesNotContain("internal");
    }

    /** The order of elements that DiWoo 0.9.8 and the harvested sitemaps of others have. */
    @Test
    void whatHarvestersReadStandsInTheOrderOfTheStandard() {
        String sitemap = web.get("/diwoo/sitemap.xml").body();
        String first = sitemap.substring(sitemap.indexOf("<url>"), sitemap.indexOf("</url>"));
        List<String> elements = Pattern.compile("<([A-Za-z:]+)")
                .matcher(first)
                .results()
                .map(found -> found.group(1).replace("diwoo:", ""))
                .toList();

        assertThat(elements)
                .containsExactly(
                        "url",
                        "loc",
                        "lastmod",
                        "Document",
                        "DiWoo",
                        "creatiedatum",
                        "publisher",
                        "titelcollectie",
                        "officieleTitel",
                        "format",
                        "language",
                        "classificatiecollectie",
                        "informatiecategorieen",
                        "informatiecategorie",
                        "documenthandelingen",
                        "documenthandeling",
                        "soortHandeling",
                        "atTime");
    }

    @Test
    void harvestersReadAgainWhatWasPublishedAgain() {
        try (WebHouse again = new WebHouse(events -> {
            RealHistory.happen(events);
            publish(events, "1.0");
            events.append(
                    Instant.parse("2026-11-24T08:00:00.123Z"),
                    Subject.VERSION,
                    Version.id(new VersionName("1.0")).value(),
                    new VersionEvent.Published(new Issue(2, new Fingerprint("ab".repeat(32)))),
                    Map.of());
        })) {
            assertThat(again.get("/diwoo/sitemap.xml").body()).contains("<lastmod>2026-11-24T08:00:00Z</lastmod>");
            assertThat(again.get(ALL + "/public.nl.html").body()).contains("versie 1.0, uitgave 2");
            assertThat(again.get(ALL + "/public.nl.html?issue=1").body()).doesNotContain("uitgave 2");
        }
    }

    @Test
    void theRoadmapLinksToThePublicationsOfTheVersionThatIsLookedAt() {
        assertThat(web.get("/?version=1.0").body())
                .contains("href=\"/api/v1/versions/1.0/publications/public.nl.pdf\"");
        assertThat(web.get("/").body()).doesNotContain("/publications/");
    }
}
