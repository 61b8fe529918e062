package nl.routekaart.telling;

import nl.routekaart.document.DocumentEvent;
import nl.routekaart.document.KeptFile;
import nl.routekaart.document.Signature;

/** Tells what happened to a document. What is encrypted in it stays so. */
final class DocumentTelling {

    private DocumentTelling() {}

    static Told of(DocumentEvent event, Speech speech) {
        return switch (event) {
            case DocumentEvent.Registered e ->
                Told.by("document.registered")
                        .with("version", speech.version(e.version().value()))
                        .with("owner", speech.party(e.owner()));
            case DocumentEvent.PassageWritten e ->
                Told.by("document.passage-written")
                        .with("passage", e.heading() == null ? Speech.spaced(e.passage()) : e.heading())
                        .with("cites", speech.items(e.cites()));
            case DocumentEvent.PassageWithdrawn e ->
                Told.by("document.passage-withdrawn").with("passage", Speech.spaced(e.passage()));
            case DocumentEvent.Remarked e ->
                Told.by("document.remarked")
                        .with("by", speech.party(e.remark().by()))
                        .with(
                                "passage",
                                e.remark().passage() == null
                                        ? null
                                        : Speech.spaced(e.remark().passage()));
            case DocumentEvent.RemarkSettled e ->
                Told.by("document.remark-settled")
                        .with("disposal", speech.word(e.settlement().disposal()))
                        .with("why", e.settlement().why());
            case DocumentEvent.Sealed e -> Told.by("sealed").with("fingerprint", speech.fingerprint(e.fingerprint()));
            case DocumentEvent.FileAttached e ->
                attached(e.file(), speech)
                        .with(
                                "digest",
                                e.digest().substring(0, Math.min(16, e.digest().length())) + "…");
            case DocumentEvent.UndisclosableAnswered e -> CheckTelling.undisclosable(e.answer());
            case DocumentEvent.CaretakerChecked e ->
                CheckTelling.caretaker(e.check(), speech)
                        .with("part", e.passage() == null ? null : "“" + Speech.spaced(e.passage()) + "”");
            case DocumentEvent.Presented e ->
                Told.by("document.put-forward")
                        .with("to", speech.party(e.presentation().to()))
                        .with("decision", e.presentation().decision())
                        .with("unmet", speech.unmet(e.presentation().unmet()));
            case DocumentEvent.PutBefore e -> PutBeforeTelling.of(e.putBefore(), speech);
            case DocumentEvent.Answered e ->
                Told.by("document.answered")
                        .with("who", speech.who())
                        .with("answer", speech.word(e.answer().answer()))
                        .with("note", e.answer().note() == null ? null : speech.say("note.kept"))
                        .with("unmet", speech.unmet(e.answer().unmet()));
            case DocumentEvent.Signed e -> signed(e.signature(), speech);
            case DocumentEvent.Sent e ->
                Told.by("document.sent")
                        .with("chamber", speech.word(e.sending().chamber()))
                        .with("unmet", speech.unmet(e.sending().unmet()));
            case DocumentEvent.Numbered e ->
                Told.by("document.numbered")
                        .with("chamber", speech.word(e.chamber()))
                        .with("dossier", e.paper().dossier())
                        .with("number", e.paper().number());
            case DocumentEvent.RouteAdapted e -> RouteTelling.of(e.signOff(), e.change(), speech);
            case DocumentEvent.ObservationsReplaced e ->
                Told.by("observations-replaced").with("items", speech.items(e.items()));
            case DocumentEvent.Corrected e -> Told.by("corrected");
        };
    }

    private static Told attached(KeptFile file, Speech speech) {
        return Told.by("document.file-attached")
                .with("purpose", speech.word(file.purpose()))
                .with("level", speech.word(file.disclosure().level()))
                .with("ground", file.disclosure().ground())
                .with("keepUntil", speech.date(file.keepUntil()));
    }

    private static Told signed(Signature signature, Speech speech) {
        return Told.by("document.signed")
                .with("signingOffice", signature.office())
                .with("signingMandate", signature.mandate())
                .with("fingerprint", speech.fingerprint(signature.fingerprint()))
                .with("unmet", speech.unmet(signature.unmet()));
    }
}
