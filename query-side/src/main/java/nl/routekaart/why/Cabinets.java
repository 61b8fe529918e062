package nl.routekaart.why;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.routekaart.cabinet.Cabinet;
import nl.routekaart.cabinet.CabinetStatus;
import nl.routekaart.history.HistoryQueries;
import nl.routekaart.history.StatementView;
import nl.routekaart.kernel.Subject;

/** Finds which status the cabinet had when the date moved. */
record Cabinets(HistoryQueries history, Span span) {

    void add(Chain chain) {
        List<Cause> statuses = statuses();
        chain.moves().stream()
                .filter(Cause::datesKnown)
                .forEach(move -> statuses.stream()
                        .filter(status -> !status.day().isAfter(move.day()))
                        .max(comparing(Cause::day)
                                .thenComparing(status -> status.event().position()))
                        .ifPresent(status -> {
                            if (chain.add(status)) {
                                chain.link(status, move, Edge.Link.UNDER);
                            }
                        }));
    }

    /** Every status that a cabinet took on; that one left says nothing of the one that governs. */
    private List<Cause> statuses() {
        List<Cause> causes = new ArrayList<>();
        history.statementsOf(Subject.CABINET, Cabinet.STATUS.key(), span.to().position())
                .forEach((cabinet, statements) -> {
                    String name = name(cabinet);
                    statements.stream()
                            .filter(statement -> statement.withdrawnBy() == null)
                            .filter(statement -> !statement.value().asString("").equals(CabinetStatus.LEFT.word()))
                            .map(statement -> cause(cabinet, name, statement))
                            .filter(Cause::datesKnown)
                            .forEach(causes::add);
                });
        return causes;
    }

    private String name(UUID cabinet) {
        return history.find(Subject.CABINET, cabinet, span.to())
                .flatMap(view -> view.field(Cabinet.NAME.key()))
                .map(name -> name.value().asString(""))
                .orElse("");
    }

    private static Cause cause(UUID cabinet, String name, StatementView statement) {
        return new Cause(
                Part.CABINET,
                Subject.CABINET,
                cabinet,
                name,
                statement.field(),
                null,
                statement.value(),
                statement.effective(),
                statement.event(),
                false);
    }
}
