package nl.routekaart.standalone.convert;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.routekaart.kernel.EdtfDate;

/**
 * Turns a folder of sheets into import files. The sheets {@code parties.csv}, {@code dependencies.csv},
 * {@code figures.csv}, {@code cabinets.csv} and {@code events.csv} come first; sheets of the same shape with a suffix
 * ({@code events-2025.csv}) follow, one suffix after the other, and change nothing in the rows of those before them.
 */
public final class Converter {

    private static final EdtfDate DAWN = EdtfDate.UNKNOWN;

    private final Path sheets;
    private final Path tables;

    /**
     * @param sheets the folder of the sheets
     * @param tables the folder of the tables that say what their words mean
     */
    public Converter(Path sheets, Path tables) {
        this.sheets = sheets;
        this.tables = tables;
    }

    /**
     * Converts.
     *
     * @return the text of each import file by its name, in the order in which they have to be imported
     */
    public Map<String, String> convert() {
        List<String> parts = parts();
        DateWords dates = new DateWords(table("dates"));
        PartyWords partyWords = new PartyWords(table("party-words"));
        Responsibility responsibility = new Responsibility(partyWords);
        PartyRows parties = new PartyRows(
                table("party-kinds"), table("parties"), sheets("parties", parts), partyWords, responsibility);
        FigureRows figures = new FigureRows(table("figure-kinds"), dates, sheets("figures", parts));
        CabinetRows cabinets = new CabinetRows(sheet("cabinets", ""));
        Agenda agenda = new Agenda(table("kinds"), table("items"));
        Map<String, List<Happening>> told = new LinkedHashMap<>();
        for (String part : parts) {
            told.put(part, happenings(part));
            told.get(part).forEach(it -> agenda.name(it.item(), it.kind()));
        }
        ItemRows items = new ItemRows(agenda, new StateWords(table("words"), dates), responsibility, details());
        EventRows events = new EventRows(
                agenda,
                items,
                cabinets,
                responsibility,
                new SignOffRows(table("sign-offs")),
                new FactRows(table("facts")));
        DependencyRows dependencies = new DependencyRows(agenda, table("ends"), table("dependency-kinds"));
        Writing writing = new Writing(table("extra"));

        List<Happening> all = told.values().stream().flatMap(List::stream).toList();
        List<Happening> cabinetsTold = all.stream()
                .filter(it -> agenda.form(it.kind()).equals("cabinet"))
                .toList();
        Sheet versions = table("versions");
        EdtfDate first = versions.lines().isEmpty()
                ? EdtfDate.parse("9999-12-31")
                : EdtfDate.parse(versions.lines().getFirst().get("date"));
        int partyCount = 0;
        int figureCount = 0;
        EdtfDate now = DAWN;
        for (String part : parts) {
            boolean base = part.isEmpty();
            Sheet partSheet = sheet("parties", part);
            writing.file(base ? "01-parties.csv" : "10" + part + ".csv");
            writing.add(parties.registrations(
                    partyCount, partyCount + partSheet.lines().size()));
            partyCount += partSheet.lines().size();
            if (base) {
                writing.file("02-dependencies.csv");
                writing.add(dependencies.of(sheet("dependencies", part)));
                writing.file("03-events.csv");
                writing.add(cabinets.of(first, true, cabinetsTold));
            }
            int partFigures = sheet("figures", part).lines().size();
            if (base) {
                writing.add(figures.rows(figureCount, figureCount + partFigures, first, true));
            }
            for (Happening it : told.getOrDefault(part, List.of())) {
                for (Sheet.Line version : versions.lines()) {
                    if (version.get("before").equals(it.id())) {
                        writing.add(List.of(freeze(version)));
                        writing.file(
                                "%02d-after-version-%s.csv".formatted(writing.count() + 1, version.get("version")));
                    }
                }
                if (it.date().last().isAfter(now.last())) {
                    writing.add(parties.beginning(now, it.date()));
                    now = it.date();
                }
                writing.add(events.of(it));
            }
            if (base) {
                writing.add(cabinets.of(first, false, cabinetsTold));
            }
            writing.add(figures.rows(figureCount, figureCount + partFigures, first, false));
            if (base) {
                writing.add(parties.laterRoles());
            } else {
                writing.add(figures.rows(figureCount, figureCount + partFigures, first, true));
                writing.add(dependencies.of(sheet("dependencies", part)));
            }
            figureCount += partFigures;
        }
        return writing.files();
    }

    /** Writes the files of a conversion into a folder. */
    public void into(Path folder) {
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> file : convert().entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to " + folder, e);
        }
    }

    private static ImportRow freeze(Sheet.Line version) {
        return new ImportRow(
                        "V" + version.get("version"), version.get("date"), "version", version.get("version"), "freeze")
                .with("reason", version.get("reason"))
                .with("source", version.get("source"))
                .with("certainty", version.get("certainty"))
                .with("name", version.get("version"))
                .with("remark", version.get("remark"));
    }

    private List<Happening> happenings(String part) {
        return sheet("events", part).lines().stream().map(Happening::read).toList();
    }

    private Map<String, List<Sheet.Line>> details() {
        return table("details").lines().stream().collect(Collectors.groupingBy(line -> line.get("row")));
    }

    private List<Sheet> sheets(String name, List<String> parts) {
        return parts.stream().map(part -> sheet(name, part)).toList();
    }

    private Sheet sheet(String name, String part) {
        return Sheet.readIfThere(sheets.resolve(name + part + ".csv"));
    }

    private Sheet table(String name) {
        return Sheet.readIfThere(tables.resolve(name + ".csv"));
    }

    /** The suffixes of the sheets, the empty one first. */
    private List<String> parts() {
        Set<String> suffixes = new TreeSet<>();
        try (Stream<Path> files = Files.list(sheets)) {
            files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.matches("(events|parties|dependencies|figures)-.+\\.csv"))
                    .forEach(name -> suffixes.add(name.substring(name.indexOf('-'), name.length() - ".csv".length())));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + sheets, e);
        }
        List<String> parts = new ArrayList<>(List.of(""));
        parts.addAll(suffixes);
        return parts;
    }
}
