package nl.routekaart.telling;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.routekaart.kernel.Word;
import nl.routekaart.version.VersionEvent;

/** Tells what happened to a roadmap version. */
final class VersionTelling {

    private VersionTelling() {}

    static Told of(VersionEvent event, Speech speech) {
        return switch (event) {
            case VersionEvent.Frozen e ->
                Told.by("version.frozen")
                        .with("cut", Long.toString(speech.entry().event().position() - 1))
                        .with("remark", e.remark());
            case VersionEvent.Drafted e -> Told.by("version.drafted").with("remark", e.remark());
            case VersionEvent.Scoped e ->
                Told.by("version.scoped")
                        .with("scope", scope(e, speech))
                        .with("horizon", speech.date(e.horizon()))
                        .with("edition", e.edition());
            case VersionEvent.Judged e ->
                Told.by("version.judged")
                        .with("by", speech.party(e.judgement().by()))
                        .with("outcome", speech.say(e.judgement().inLine() ? "in-line" : "not-in-line"))
                        .with("edition", e.judgement().edition())
                        .with("grounds", e.judgement().grounds());
            case VersionEvent.Sealed e -> Told.by("sealed").with("fingerprint", speech.fingerprint(e.fingerprint()));
            case VersionEvent.SentForConsent e ->
                Told.by("version.sent-for-consent").with("fingerprint", speech.fingerprint(e.fingerprint()));
            case VersionEvent.Returned e -> Told.by("version.returned").with("from", speech.word(e.from()));
            case VersionEvent.Offered e ->
                Told.by("version.offered")
                        .with(
                                "letter",
                                Optional.ofNullable(e.offering().letter()).map(letter -> speech.name(letter.value())))
                        .with("unmet", speech.unmet(e.offering().unmet()));
            case VersionEvent.Published e ->
                Told.by("version.published")
                        .with("number", Long.toString(e.issue().number()))
                        .with("fingerprint", speech.fingerprint(e.issue().fingerprint()));
            case VersionEvent.PublicationRecorded e ->
                Told.by("version.publication-recorded").with("unmet", speech.unmet(e.unmet()));
            case VersionEvent.Superseded e -> Told.by("version.superseded").with("by", speech.version(e.by().value()));
            case VersionEvent.ErratumNamed e ->
                Told.by("version.erratum-named")
                        .with("erratum", speech.version(e.erratum().value()));
            case VersionEvent.UndisclosableAnswered e -> CheckTelling.undisclosable(e.answer());
            case VersionEvent.CaretakerChecked e ->
                CheckTelling.caretaker(e.check(), speech)
                        .with("part", Optional.ofNullable(e.item()).map(item -> speech.quoted(item.value())));
            case VersionEvent.RouteAdapted e -> RouteTelling.of(e.signOff(), e.change(), speech);
            case VersionEvent.PutBefore e -> PutBeforeTelling.of(e.putBefore(), speech);
            case VersionEvent.ObservationsReplaced e ->
                Told.by("observations-replaced").with("items", speech.items(e.items()));
            case VersionEvent.Corrected e -> Told.by("corrected");
        };
    }

    private static String scope(VersionEvent.Scoped e, Speech speech) {
        String scope = Stream.<Collection<? extends Word>>of(e.themes(), e.clusters(), e.kinds())
                .filter(words -> !words.isEmpty())
                .map(speech::words)
                .collect(Collectors.joining("; "));
        return scope.isEmpty() ? speech.say("scope.all") : scope;
    }
}
