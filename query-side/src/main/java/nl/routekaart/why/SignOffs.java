package nl.routekaart.why;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.routekaart.answer.FieldView;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.consent.Consent;
import nl.routekaart.consent.ConsentLifeCycle;
import nl.routekaart.history.HistoryQueries;
import nl.routekaart.history.StatementView;
import nl.routekaart.item.Item;
import nl.routekaart.kernel.Subject;
import nl.routekaart.party.Party;
import nl.routekaart.read.SubjectReader;
import nl.routekaart.statement.PointInTime;
import nl.routekaart.version.Version;
import nl.routekaart.versions.VersionQueries;
import nl.routekaart.versions.VersionView;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds the versions that were frozen between the points with the date in them, and the answers to each. */
record SignOffs(HistoryQueries history, SubjectReader reader, VersionQueries versions, Touching touching, Span span) {

    void add(UUID item, Chain chain) {
        for (VersionView version : versions.cuts().reversed()) {
            boolean between =
                    span.holds(version.frozen().position(), version.frozen().effective());
            Optional<SubjectView> then = reader.find(Subject.ITEM, item, PointInTime.at(version.cut()));
            if (between && then.isPresent()) {
                FieldView planned = then.get().field(Item.PLANNED.key()).orElse(null);
                Cause freeze = freeze(version, planned == null ? null : planned.value());
                if (chain.add(freeze)) {
                    chain.moves().stream()
                            .filter(move -> planned != null && move.event().position() == planned.position())
                            .forEach(move -> chain.link(move, freeze, Edge.Link.FROZEN_IN));
                    answers(version, freeze, chain);
                }
            }
        }
    }

    private static Cause freeze(VersionView version, @Nullable JsonNode planned) {
        return new Cause(
                Part.FREEZE,
                Subject.VERSION,
                version.id(),
                version.name(),
                Version.FROZEN.key(),
                null,
                planned,
                version.frozen().effective(),
                version.frozen(),
                false);
    }

    private void answers(VersionView version, Cause freeze, Chain chain) {
        List<UUID> consents = touching.ids(Subject.CONSENT, version.id());
        reader.find(Subject.CONSENT, consents, span.to()).values().stream()
                .filter(consent ->
                        text(consent, Consent.VERSION.key()).equals(version.id().toString()))
                .forEach(consent ->
                        history
                                .statements(
                                        consent.id(),
                                        Consent.PROGRESS.key(),
                                        span.to().position())
                                .stream()
                                .filter(span::holds)
                                .filter(statement -> statement.withdrawnBy() == null && isAnswer(statement))
                                .map(statement -> answer(consent, statement))
                                .forEach(answer -> {
                                    if (chain.add(answer)) {
                                        chain.link(answer, freeze, Edge.Link.ANSWERS);
                                    }
                                }));
    }

    private static boolean isAnswer(StatementView statement) {
        String state = statement.value().path("state").asString("");
        return !List.of(ConsentLifeCycle.ASKED, ConsentLifeCycle.UNDER_CONSIDERATION)
                .contains(state);
    }

    private Cause answer(SubjectView consent, StatementView statement) {
        return new Cause(
                Part.SIGN_OFF,
                Subject.CONSENT,
                consent.id(),
                party(consent),
                statement.field(),
                null,
                statement.value(),
                statement.effective(),
                statement.event(),
                false);
    }

    private String party(SubjectView consent) {
        UUID party = UUID.fromString(text(consent, Consent.PARTY.key()));
        return reader.find(Subject.PARTY, party, span.to())
                .map(view -> text(view, Party.NAME.key()))
                .filter(name -> !name.isEmpty())
                .orElseGet(party::toString);
    }

    private static String text(SubjectView view, String field) {
        return view.field(field).map(value -> value.value().asString("")).orElse("");
    }
}
