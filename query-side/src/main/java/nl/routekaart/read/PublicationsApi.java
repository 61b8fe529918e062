package nl.routekaart.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.routekaart.disclosure.Reader;
import nl.routekaart.kernel.Word;
import nl.routekaart.publication.Audience;
import nl.routekaart.publication.Edition;
import nl.routekaart.publication.Language;
import nl.routekaart.publication.form.Format;
import nl.routekaart.publication.form.HtmlForm;
import nl.routekaart.publication.kept.KeptFile;
import nl.routekaart.publication.kept.KeptFiles;
import nl.routekaart.publication.kept.PublicationName;
import nl.routekaart.publication.kept.Publications;
import nl.routekaart.rule.Refusal;
import nl.routekaart.rule.RefusedException;
import nl.routekaart.rule.Rule;
import nl.routekaart.versions.VersionQueries;
import nl.routekaart.versions.VersionView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The publications of a version: for whom, in which language, in which form. */
@RestController
@RequestMapping("/api/v1/versions/{name}/publications")
@Tag(name = "Publications", description = "A version as a document: the same bytes for ever")
class PublicationsApi {

    private static final Rule UNKNOWN = Rule.notFound("publication-unknown");
    private static final Rule ISSUE_UNKNOWN = Rule.notFound("publication-issue-unknown");
    private static final Rule INTERNAL = Rule.forbidden("publication-internal");
    private static final int FIRST = 1;
    private static final int LONGEST_NAME = 40;

    private final VersionQueries versions;
    private final Publications publications;
    private final KeptFiles kept;
    private final Points points;
    private final VersionShown shown;

    PublicationsApi(
            VersionQueries versions, Publications publications, KeptFiles kept, Points points, VersionShown shown) {
        this.versions = versions;
        this.publications = publications;
        this.kept = kept;
        this.points = points;
        this.shown = shown;
    }

    /**
     * A publication.
     *
     * @param name its name, {@code public.nl.pdf}
     * @param edition for whom
     * @param language in which language
     * @param format in which form
     * @param mediaType its media type
     * @param issue the number of its issue; absent for a preview of a version that has not been published
     * @param digest the SHA-256 of its bytes; absent until it is asked for the first time
     * @param href where it is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Publication")
    record PublicationJson(
            String name,
            String edition,
            String language,
            String format,
            String mediaType,
            @Nullable Integer issue,
            @Nullable String digest,
            String href) {}

    @GetMapping
    @Operation(summary = "The publications of a version", description = "Internal ones only for who may read them.")
    @Parameter(name = "atLeast", in = ParameterIn.QUERY, description = "wait until this position is shown")
    ResponseEntity<Listing<PublicationJson>> all(
            @PathVariable @Parameter(example = "1.0") String name,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        ReadQuery query = new ReadQuery(parameters);
        Long atLeast = query.number("atLeast", 0, Long.MAX_VALUE / 16);
        query.check();
        points.await(atLeast);
        shown.await(name);
        VersionView version = version(name);
        shown.complete(version);
        Integer newest = versions.newestIssue(version.id()).orElse(null);
        List<PublicationJson> all = new ArrayList<>();
        for (Edition edition : Edition.values()) {
            if (edition == Edition.PUBLIC || Reader.present().isInside()) {
                for (Language language : Language.values()) {
                    for (Format format : Format.values()) {
                        int issue = newest == null ? FIRST : newest;
                        all.add(json(
                                version,
                                new PublicationName(
                                        version.id(), Audience.of(edition, Reader.present()), language, format, issue),
                                newest));
                    }
                }
            }
        }
        Answers.set("Vary", "Authorization");
        return Answers.listing(all, versions.position());
    }

    private PublicationJson json(VersionView version, PublicationName name, @Nullable Integer newest) {
        return new PublicationJson(
                name.file(),
                name.audience().edition().word(),
                name.language().word(),
                name.format().word(),
                name.format().mediaType(),
                newest,
                kept.digest(name).orElse(null),
                "/api/v1/versions/" + version.name() + "/publications/" + name.file());
    }

    @GetMapping("/{publication}")
    @Operation(
            summary = "A publication",
            description =
                    "The file as it was made when it was first asked for. Of an internal edition each party gets a view of its own:"
                            + " without what is confidential and not its own, and checked by the same fingerprint. Its ETag is the SHA-256 of its bytes. Of a"
                            + " version that is frozen but not published it is a preview, of which nothing is kept. Of a sealed"
                            + " version the JSON is a signed file that `verify` checks, with the publication under `about`. 503 while"
                            + " what was recorded of the version is not shown yet: no other document is given instead.")
    @Parameter(name = "issue", in = ParameterIn.QUERY, description = "which issue; absent for the newest one")
    @Parameter(name = "atLeast", in = ParameterIn.QUERY, description = "wait until this position is shown")
    @ApiResponse(
            responseCode = "200",
            description = "the file",
            content = {
                @Content(mediaType = "text/html"),
                @Content(mediaType = "application/pdf"),
                @Content(mediaType = "application/json"),
                @Content(mediaType = "text/csv"),
                @Content(mediaType = "text/calendar")
            })
    ResponseEntity<byte[]> one(
            @PathVariable @Parameter(example = "1.0") String name,
            @PathVariable @Parameter(example = "public.nl.pdf") String publication,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        ReadQuery query = new ReadQuery(parameters);
        Long issue = query.number("issue", 1, Integer.MAX_VALUE);
        Long atLeast = query.number("atLeast", 0, Long.MAX_VALUE / 16);
        query.check();
        points.await(atLeast);
        boolean settled = issue != null && isPublished(name, issue.intValue());
        if (!settled) {
            shown.await(name);
        }
        VersionView version = version(name);
        if (!settled) {
            shown.complete(version);
        }
        Integer newest = versions.newestIssue(version.id()).orElse(null);
        PublicationName asked = named(version, publication, issue, newest);
        return newest == null
                ? answer(version, asked, publications.preview(version, asked), "private, no-store")
                : answer(
                        version,
                        asked,
                        publications.published(version, asked),
                        asked.audience().edition() == Edition.INTERNAL ? "private, no-cache" : "no-cache");
    }

    /** What is known of an issue that was published stays so, whatever is recorded of the version afterwards. */
    private boolean isPublished(String name, int issue) {
        return versions.find(name)
                .flatMap(version -> versions.issued(version.id(), issue))
                .isPresent();
    }

    private static PublicationName named(
            VersionView version, String file, @Nullable Long issue, @Nullable Integer newest) {
        String[] parts = file.split("\\.", -1);
        Optional<Edition> whom = Word.find(Edition.class, parts[0]);
        Optional<Language> how = Word.find(Language.class, parts.length == 3 ? parts[1] : "");
        Optional<Format> form = Word.find(Format.class, parts.length == 3 ? parts[2] : "");
        if (whom.isEmpty() || how.isEmpty() || form.isEmpty()) {
            String shortened = file.length() <= LONGEST_NAME ? file : file.substring(0, LONGEST_NAME) + '…';
            throw new RefusedException(Refusal.of(UNKNOWN, "name", shortened, "at", version.name()));
        }
        int last = newest == null ? FIRST : newest;
        if (issue != null && issue > last) {
            throw new RefusedException(Refusal.of(ISSUE_UNKNOWN, "issue", issue, "newest", last));
        }
        if (whom.get() == Edition.INTERNAL) {
            Reader.checkInside(INTERNAL);
        }
        return new PublicationName(
                version.id(),
                Audience.of(whom.get(), Reader.present()),
                how.get(),
                form.get(),
                issue == null ? last : issue.intValue());
    }

    private ResponseEntity<byte[]> answer(VersionView version, PublicationName name, KeptFile file, String caching) {
        ResponseEntity.BodyBuilder answer = Answers.ok(versions.position());
        Answers.set("Content-Language", name.language().word());
        Answers.set("Vary", "Authorization");
        Answers.set("Cache-Control", caching);
        if (name.format() == Format.HTML) {
            Answers.set("Content-Security-Policy", HtmlForm.POLICY);
        }
        return answer.eTag('"' + file.digest() + '"')
                .header("Content-Disposition", disposition(version, name).toString())
                .contentType(MediaType.parseMediaType(name.format().mediaType()))
                .body(file.bytes());
    }

    private static ContentDisposition disposition(VersionView version, PublicationName name) {
        return ContentDisposition.inline()
                .filename("routekaart-" + version.name() + '.' + name.file())
                .build();
    }

    private VersionView version(String name) {
        return versions.find(name)
                .orElseThrow(() -> new RefusedException(Refusal.of(Rule.notFound("point-unknown"), "at", name)));
    }
}
