package nl.routekaart.publication.parts;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.routekaart.answer.FieldView;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.cabinet.CabinetThen;
import nl.routekaart.consent.Consent;
import nl.routekaart.consent.ConsentLifeCycle;
import nl.routekaart.consent.Manner;
import nl.routekaart.consent.Nature;
import nl.routekaart.consent.Outcome;
import nl.routekaart.history.HistoryQueries;
import nl.routekaart.item.Progress;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.Fingerprint;
import nl.routekaart.kernel.Subject;
import nl.routekaart.message.EventJson;
import nl.routekaart.party.Party;
import nl.routekaart.publication.Edition;
import nl.routekaart.publication.SignOff;
import nl.routekaart.statement.Field;
import nl.routekaart.statement.PointInTime;
import org.jspecify.annotations.Nullable;

/** The answers to a version. One that was given to other content, and not kept for this, is no answer to it. */
record RecordedSignOffs(HistoryQueries history, Related related) {

    private static final Comparator<SignOff> IN_ORDER = Comparator.comparing(
                    (SignOff signOff) -> signOff.on().countsFrom())
            .thenComparing(SignOff::by)
            .thenComparing(signOff -> signOff.nature().word())
            .thenComparing(signOff -> signOff.to() == null ? "" : signOff.to().hex());

    private static final Map<String, Outcome> ANSWERED = Map.of(
            ConsentLifeCycle.GIVEN, Outcome.GIVEN,
            ConsentLifeCycle.GIVEN_ON_CONDITION, Outcome.GIVEN_ON_CONDITION,
            ConsentLifeCycle.CONDITION_FULFILLED, Outcome.GIVEN_ON_CONDITION,
            ConsentLifeCycle.REFUSED, Outcome.REFUSED,
            ConsentLifeCycle.RETURNED, Outcome.RETURNED);

    /** @param present of the content that is published; absent if it was not sealed */
    List<SignOff> of(UUID version, @Nullable Fingerprint present, Edition edition, PointInTime known) {
        List<SubjectView> consents = related.to(version, Consent.VERSION, known);
        Map<UUID, SubjectView> parties = history.find(
                Subject.PARTY, consents.stream().map(RecordedSignOffs::party).collect(Collectors.toSet()), known);
        return consents.stream()
                .filter(consent -> identified(consent).isEmpty() || concerns(consent, present))
                .flatMap(consent -> answer(consent, parties, present, edition).stream())
                .sorted(IN_ORDER)
                .toList();
    }

    private static Optional<SignOff> answer(
            SubjectView consent, Map<UUID, SubjectView> parties, @Nullable Fingerprint present, Edition edition) {
        FieldView progress = consent.field(Consent.PROGRESS.key()).orElse(null);
        if (progress == null) {
            return Optional.empty();
        }
        Outcome outcome = ANSWERED.get(
                EventJson.mapper().treeToValue(progress.value(), Progress.class).state());
        if (outcome == null) {
            return Optional.empty();
        }
        return Optional.of(new SignOff(
                name(party(consent), parties),
                read(consent, Consent.NATURE, Nature.class).orElseThrow(),
                outcome,
                EdtfDate.parse(progress.effective()),
                identified(consent).isPresent() ? present : null,
                read(consent, Consent.CABINET, CabinetThen.class)
                        .map(CabinetThen::status)
                        .orElse(null),
                remark(consent, outcome, edition)));
    }

    /** A condition is part of the answer. A question is not: it stays among those who work on the roadmap. */
    private static @Nullable String remark(SubjectView consent, Outcome outcome, Edition edition) {
        Field<String> field = switch (outcome) {
            case GIVEN, GIVEN_ON_CONDITION -> Consent.CONDITION;
            case RETURNED -> edition == Edition.INTERNAL ? Consent.QUESTION : null;
            case REFUSED -> null;
        };
        return field == null
                ? null
                : consent.field(field.key())
                        .map(said -> said.value().asString(""))
                        .orElse(null);
    }

    /** The content that it was asked for; empty where a source does not say which. */
    private static Optional<String> identified(SubjectView consent) {
        return read(consent, Consent.MANNER, Manner.class)
                        .filter(Manner.ATTRIBUTED::equals)
                        .isPresent()
                ? Optional.empty()
                : consent.field(Consent.FINGERPRINT.key())
                        .map(field -> field.value().asString(""));
    }

    private static boolean concerns(SubjectView consent, @Nullable Fingerprint present) {
        return present != null
                && (identified(consent).filter(present.hex()::equals).isPresent()
                        || consent.field(Consent.KEPT.key(present.hex())).isPresent());
    }

    private static UUID party(SubjectView consent) {
        return UUID.fromString(
                consent.field(Consent.PARTY.key()).orElseThrow().value().asString());
    }

    private static String name(UUID party, Map<UUID, SubjectView> parties) {
        return Optional.ofNullable(parties.get(party))
                .flatMap(view -> view.field(Party.NAME.key()))
                .map(name -> name.value().asString())
                .orElse(party.toString());
    }

    private static <T> Optional<T> read(SubjectView consent, Field<T> field, Class<T> type) {
        return consent.field(field.key()).map(said -> EventJson.mapper().treeToValue(said.value(), type));
    }
}
