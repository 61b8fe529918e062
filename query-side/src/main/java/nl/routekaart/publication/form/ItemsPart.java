package nl.routekaart.publication.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.item.Item;
import nl.routekaart.item.Option;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.Subject;
import nl.routekaart.message.EventJson;
import nl.routekaart.page.Labels;
import nl.routekaart.page.SourceLink;
import nl.routekaart.publication.PublishedItem;
import nl.routekaart.publication.Section;
import nl.routekaart.statement.Field;

/** The items of a section as a table; milestones in one table for each part of the value chain and cluster. */
final class ItemsPart {

    private final Words words;
    private final Told told;
    private final Document document;

    ItemsPart(Told told, Document document) {
        this.told = told;
        this.words = told.words();
        this.document = document;
    }

    void write(Markup out, Section section) {
        List<ItemRow> rows = told.in(section);
        if (section != Section.MILESTONES) {
            table(out, words.say("chapter." + section.word()), rows);
            return;
        }
        Map<String, List<ItemRow>> placed = new TreeMap<>(rows.stream().collect(Collectors.groupingBy(this::place)));
        placed.values().forEach(group -> {
            String heading = heading(group.getFirst());
            out.element("h3", heading, "class", "utrecht-heading-3").line();
            table(out, words.say("items.caption", heading), group);
        });
    }

    /** Sorts the parts of the chain, and the clusters in each, as they are listed; what nobody placed comes last. */
    private String place(ItemRow row) {
        return two(row.row().chain()) + two(row.row().cluster());
    }

    private static String two(Optional<? extends Enum<?>> placed) {
        return Integer.toString(10 + placed.map(Enum::ordinal).orElse(89));
    }

    private String heading(ItemRow row) {
        return Labels.capital(words.labels().of(row.row().chain())) + " · "
                + words.labels().of(row.row().cluster());
    }

    private void table(Markup out, String caption, List<ItemRow> rows) {
        document.table(
                out,
                caption,
                Stream.of("title", "owner", "planned", "agreed", "state", "moved", "sources")
                        .map(column -> words.say("column." + column))
                        .toList());
        rows.forEach(row -> row(out, row));
        document.endTable(out);
    }

    private void row(Markup out, ItemRow one) {
        PublishedItem item = one.item();
        out.open("tr", "id", one.anchor(), "class", "utrecht-table__row");
        out.open("th", "scope", "row", "class", "utrecht-table__cell")
                .element("span", one.row().title(), "class", "title", "lang", "nl");
        soft(
                out,
                one.row().kind()
                        + (one.row().clusters().isEmpty()
                                ? ""
                                : " · " + one.row().clusters()));
        description(item).forEach(line -> soft(out, line));
        out.close("th");
        document.cell(out, orWithheld(item, Item.OWNER, one.row().owner()));
        document.cell(out, orWithheld(item, Item.PLANNED, one.row().reported()));
        document.cell(out, orWithheld(item, Item.PLANNED, agreed(item)));
        cell(
                out,
                orWithheld(item, Item.PROGRESS, one.row().state()),
                one.row().since().isEmpty()
                        ? ""
                        : words.texts().say("table.since", one.row().since()),
                one.row().departure(),
                one.row().certainty().isEmpty()
                        ? ""
                        : words.say("uncertain", one.row().certainty()));
        cell(out, one.row().moved(), one.row().way(), one.row().why());
        out.open("td", "class", "utrecht-table__cell");
        sources(out, one.row().sources());
        out.close("td").close("tr").line();
    }

    private String agreed(PublishedItem item) {
        SubjectView view = item.view();
        return Optional.ofNullable(view.agreed())
                .flatMap(agreed -> agreed.field(Item.PLANNED.key())
                        .map(planned ->
                                EdtfDate.parse(planned.value().path("date").asString("XXXX")))
                        .map(date -> words.say("agreed.in", words.date(date), agreed.version())))
                .orElse("");
    }

    private List<String> description(PublishedItem item) {
        Stream<String> options = item.view().fields().entrySet().stream()
                .filter(field -> Item.OPTION.covers(field.getKey()))
                .map(field -> option(
                        field.getKey().substring(field.getKey().indexOf('/') + 1),
                        EventJson.mapper().treeToValue(field.getValue().value(), Option.class)));
        return Stream.concat(
                        Stream.of(
                                item.text(Item.DESCRIPTION),
                                labelled(item, Item.URGENCY),
                                labelled(item, Item.SCOPE),
                                labelled(item, Item.VALUE)),
                        options)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private String labelled(PublishedItem item, Field<?> field) {
        String text = item.text(field);
        if (text.isEmpty()) {
            return "";
        }
        Values values = told.values(Subject.ITEM, item.kind());
        return values.field(field.key()) + ": "
                + values.value(field.key(), item.value(field).orElse(null));
    }

    private String option(String name, Option option) {
        EdtfDate closes = option.closesOn();
        return words.say("option", name, words.of(option.status()))
                + (closes == null ? "" : words.say("option.closes", words.date(closes)));
    }

    private String orWithheld(PublishedItem item, Field<?> field, String text) {
        return item.withholds(field) ? words.say("withheld") : text;
    }

    private void cell(Markup out, String first, String... more) {
        out.open("td", "class", "utrecht-table__cell").text(first.isEmpty() ? "–" : first);
        for (String line : more) {
            if (!line.isEmpty()) {
                soft(out, line);
            }
        }
        out.close("td");
    }

    private static void soft(Markup out, String line) {
        out.text(" ").element("span", line, "class", "rk-soft line");
    }

    private void sources(Markup out, List<SourceLink> sources) {
        if (sources.isEmpty()) {
            out.text("–");
        }
        for (SourceLink source : sources) {
            String href = source.href();
            if (href == null) {
                out.text(source.label());
            } else {
                document.link(out, href, source.label(), "rel", "external noreferrer");
            }
            out.text(" ");
        }
    }
}
