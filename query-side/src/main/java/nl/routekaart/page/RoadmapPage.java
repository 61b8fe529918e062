package nl.routekaart.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.routekaart.item.Cluster;
import nl.routekaart.item.ValueChain;
import nl.routekaart.read.EndOfDay;
import nl.routekaart.read.Languages;
import nl.routekaart.read.Points;
import nl.routekaart.read.SubjectReader;
import nl.routekaart.rule.RefusedException;
import nl.routekaart.versions.VersionQueries;
import nl.routekaart.versions.VersionView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The roadmap: as a timeline, and the same as a table, at any point in time. */
@Controller
class RoadmapPage {

    private final Roadmap roadmap;
    private final Points points;
    private final SubjectReader reader;
    private final VersionQueries versions;
    private final LookedAt lookedAt;
    private final EndOfDay days;

    RoadmapPage(
            Roadmap roadmap,
            Points points,
            SubjectReader reader,
            VersionQueries versions,
            LookedAt lookedAt,
            EndOfDay days) {
        this.roadmap = roadmap;
        this.points = points;
        this.reader = reader;
        this.versions = versions;
        this.lookedAt = lookedAt;
        this.days = days;
    }

    @GetMapping("/")
    String show(
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Texts texts = Texts.in(Languages.of(parameters.getFirst("lang"), request));
        Asked asked = Asked.of(parameters);
        Points.Look look = Points.Look.NOW;
        try {
            look = points.look(point(asked.at()), day(asked.effectiveOn()));
        } catch (RefusedException refused) {
            PageProblem.tell(refused, texts, response, model);
        }
        PageHeaders.on(response, texts, reader.position(look.point()));
        fill(model, texts, asked, look);
        model.addAttribute("otherLanguage", otherLanguage(parameters, texts));
        return "roadmap";
    }

    private void fill(Model model, Texts texts, Asked asked, Points.Look look) {
        LocalDate day = lookedAt.day(asked, look);
        List<Roadmap.ChainRows> chains = roadmap.rows(asked, look, texts);
        Drawings drawings = new Drawings(texts, chains, day);
        Labels labels = new Labels(texts);
        List<VersionView> all = versions.all();
        List<Row> rows = chains.stream().flatMap(chain -> chain.rows().stream()).toList();
        model.addAttribute("t", texts);
        model.addAttribute("asked", asked);
        model.addAttribute("versions", all);
        model.addAttribute("agreedIn", all.isEmpty() ? "" : all.getFirst().name());
        model.addAttribute("banner", banner(texts, all));
        model.addAttribute("clusters", labels.choices(Cluster.class, List.of(asked.cluster())));
        model.addAttribute("chains", labels.choices(ValueChain.class, List.of(asked.chain())));
        model.addAttribute("parts", chains.stream().map(drawings::part).toList());
        model.addAttribute("legend", drawings.legend());
        model.addAttribute("looking", looking(texts, asked, look, day));
        model.addAttribute("publications", PublicationLink.all(versionLookedAt(asked, all), texts));
        String since = since(asked, all);
        model.addAttribute("differences", differences(texts, since));
        model.addAttribute("differencesWords", differencesWords(texts, since, all));
        model.addAttribute("count", rows.size());
        model.addAttribute("countWords", counted(texts, rows));
    }

    /** The name of the version that was asked for, if there is one; nothing for another point in time. */
    private static String versionLookedAt(Asked asked, List<VersionView> versions) {
        return versions.stream()
                .map(VersionView::name)
                .filter(asked.at()::equals)
                .findFirst()
                .orElse("");
    }

    /** The point that is looked at, or else the newest version; nothing if there is neither. */
    private static String since(Asked asked, List<VersionView> versions) {
        return !asked.at().isEmpty() || versions.isEmpty()
                ? asked.at()
                : versions.getFirst().name();
    }

    private static String differences(Texts texts, String since) {
        return UriComponentsBuilder.fromPath("/differences")
                .queryParam("from", "{from}")
                .queryParam("lang", texts.language())
                .encode()
                .buildAndExpand(since)
                .toUriString();
    }

    private static String differencesWords(Texts texts, String since, List<VersionView> versions) {
        if (since.isEmpty()) {
            return texts.say("differences.link.all");
        }
        boolean version = versions.stream().map(VersionView::name).anyMatch(since::equals);
        return texts.say("differences.link", version ? texts.say("looking.version", since) : since);
    }

    private static String counted(Texts texts, List<Row> rows) {
        long moved = rows.stream().filter(row -> !row.way().isEmpty()).count();
        return texts.say(rows.size() == 1 ? "count.one" : "count", rows.size(), moved);
    }

    /** What must be said of the versions: that they were reconstructed. */
    private static String banner(Texts texts, List<VersionView> versions) {
        return Stream.concat(versions.stream().map(VersionView::remark).filter(Objects::nonNull), Stream.of(""))
                        .findFirst()
                        .filter(remark -> !remark.isEmpty())
                        .isPresent()
                ? texts.say("banner")
                : "";
    }

    private static String looking(Texts texts, Asked asked, Points.Look look, LocalDate day) {
        if (look.point() == null) {
            return texts.say("looking.now");
        }
        String dayWords = new DateWords(texts).say(day);
        if (asked.at().isEmpty()) {
            return texts.say("looking.day", dayWords);
        }
        String at = asked.moment().isEmpty() ? texts.say("looking.version", asked.at()) : asked.at();
        return asked.effectiveOn().isEmpty() ? texts.say("looking.at", at) : texts.say("looking.both", at, dayWords);
    }

    private static String otherLanguage(MultiValueMap<String, String> parameters, Texts texts) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/");
        parameters.forEach((name, values) -> {
            if (List.of("q", "cluster", "chain", "version", "moment", "at", "effectiveOn")
                    .contains(name)) {
                values.stream().filter(value -> !value.isBlank()).forEach(value -> address.queryParam(name, value));
            }
        });
        return address.queryParam("lang", texts.dutch() ? "en" : "nl")
                .encode()
                .build()
                .toUriString();
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : WrittenDays.read(text);
    }

    private @Nullable String point(String text) {
        return text.isEmpty() ? null : days.point(WrittenDays.iso(text));
    }
}
