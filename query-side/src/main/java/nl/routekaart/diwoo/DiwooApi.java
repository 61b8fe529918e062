package nl.routekaart.diwoo;

import io.swagger.v3.oas.annotations.Hidden;
import nl.routekaart.publication.PublishedVersion;
import nl.routekaart.rule.Refusal;
import nl.routekaart.rule.RefusedException;
import nl.routekaart.rule.Rule;
import nl.routekaart.versions.VersionQueries;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The sitemap of what was published, for the harvester of open.overheid.nl. */
@Hidden
@RestController
public final class DiwooApi {

    private static final Rule NOT_CONFIGURED = Rule.notFound("diwoo-not-configured");

    private final VersionQueries versions;
    private final DiwooSettings settings;

    DiwooApi(VersionQueries versions, DiwooSettings settings) {
        this.versions = versions;
        this.settings = settings;
    }

    /**
     * The sitemap.
     *
     * @throws RefusedException {@code diwoo-not-configured} (404) until the publisher's identifiers are given
     */
    @GetMapping("/diwoo/sitemap.xml")
    ResponseEntity<String> sitemap() {
        if (!settings.complete()) {
            throw new RefusedException(Refusal.of(NOT_CONFIGURED));
        }
        String sitemap = Sitemap.write(
                settings,
                versions.all().stream()
                        .flatMap(version -> versions
                                .newestIssue(version.id())
                                .flatMap(issue -> versions.issued(version.id(), issue))
                                .map(published ->
                                        new Sitemap.Issued(PublishedVersion.of(version), published.recordedAt()))
                                .stream())
                        .toList());
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("application/xml;charset=UTF-8"))
                .cacheControl(CacheControl.noCache())
                .body(sitemap);
    }
}
