package nl.routekaart.bundle;

import nl.routekaart.kernel.Word;

/** What can be wrong with a bundle. */
public enum BundleFault implements Word {
    FILE_NOT_READABLE(
            "file-not-readable",
            "Een bestand van de bundel ontbreekt of is niet leesbaar.",
            "A file of the bundle is missing or cannot be read."),
    INDEX_OTHER(
            "index-other",
            "De inhoudsopgave zegt iets anders dan wat er in de bundel staat.",
            "The index says something else than what is in the bundle."),
    KEY_UNKNOWN(
            "key-unknown",
            "Dit controlepunt is niet ondertekend met een sleutel van het programma.",
            "This checkpoint is not signed with a key of the programme."),
    LOG_OTHER("log-other", "Dit controlepunt is van een ander logboek.", "This checkpoint is of another log."),
    LOG_SHORTER(
            "log-shorter",
            "Het logboek is korter dan het controlepunt zegt: er is iets verwijderd of teruggezet.",
            "The log is shorter than the checkpoint says: something was removed or put back."),
    COUNT_OTHER(
            "count-other",
            "Het aantal regels is niet het aantal gebeurtenissen van het nieuwste controlepunt.",
            "There are not as many lines as the newest checkpoint has events."),
    ROOT_OTHER(
            "root-other",
            "De gebeurtenissen zijn niet die waarover dit controlepunt gaat.",
            "The events are not those that this checkpoint is about."),
    LEAF_OTHER(
            "leaf-other",
            "De gebeurtenis is niet meer wat in het logboek is opgenomen.",
            "The event is not what was taken into the log."),
    EARLIER_OTHER(
            "earlier-other",
            "De gebeurtenis is een andere dan in de eerdere bundel.",
            "The event is another than in the earlier bundle."),
    EVENT_MISSING("event-missing", "Op deze positie ontbreekt de gebeurtenis.", "There is no event at this position."),
    EVENT_NOT_READABLE("event-not-readable", "Deze gebeurtenis is niet leesbaar.", "This event cannot be read."),
    EVENT_UNKNOWN(
            "event-unknown",
            "De naam of herziening van deze gebeurtenis is onbekend.",
            "The name or revision of this event is unknown."),
    SEQUENCE_BROKEN(
            "sequence-broken",
            "Het volgnummer sluit niet aan op de vorige gebeurtenis van hetzelfde onderwerp.",
            "The sequence number does not follow the event before it of the same subject."),
    SUBJECT_OTHER(
            "subject-other",
            "De gebeurtenis hoort niet bij dit soort onderwerp.",
            "The event does not belong to this kind of subject."),
    FOLD_FAILED(
            "fold-failed",
            "De gebeurtenis past niet op wat er van het onderwerp was vastgelegd.",
            "The event does not fit what was recorded of its subject."),
    TIME_WRONG(
            "time-wrong",
            "De gebeurtenis zou gelden vanaf een dag na die van de vastlegging.",
            "The event would hold from a day after it was recorded."),
    CHECKPOINT_NOT_READABLE(
            "checkpoint-not-readable", "Het controlepunt is niet leesbaar.", "The checkpoint cannot be read."),
    CHECKPOINT_LATER(
            "checkpoint-later",
            "De gebeurtenis draagt een controlepunt dat er toen nog niet kon zijn.",
            "The event carries a checkpoint that could not be there yet."),
    CHECKPOINT_NOT_LISTED(
            "checkpoint-not-listed",
            "Het controlepunt van deze gebeurtenis staat niet bij de bewijzen.",
            "The checkpoint of this event is not among the proofs."),
    PROOF_WRONG(
            "proof-wrong",
            "Het bewijs dat het logboek uit dit controlepunt is gegroeid klopt niet.",
            "The proof that the log grew from this checkpoint does not hold."),
    SEAL_WRONG("seal-wrong", "Het verzegelde bestand klopt niet.", "The sealed file does not hold."),
    SEAL_OTHER(
            "seal-other",
            "Het verzegelde bestand draagt een ander manifest dan de gebeurtenis.",
            "The sealed file carries another manifest than the event."),
    CONTENT_OTHER(
            "content-other",
            "Een verzegeld onderdeel is niet wat de gebeurtenissen zeggen.",
            "An element that was sealed is not what the events say."),
    CONSENT_TO_NOTHING(
            "consent-to-nothing",
            "De instemming is met een vingerafdruk die niet eerder is verzegeld.",
            "The sign-off is of a fingerprint that was not sealed before."),
    CONSENTS_OTHER(
            "consents-other",
            "De lijst van instemmingen is niet wat de gebeurtenissen zeggen.",
            "The list of sign-offs is not what the events say.");

    private final String word;
    private final String dutch;
    private final String english;

    BundleFault(String word, String dutch, String english) {
        this.word = word;
        this.dutch = dutch;
        this.english = english;
    }

    @Override
    public String word() {
        return word;
    }

    @Override
    public String dutch() {
        return dutch;
    }

    public String english() {
        return english;
    }
}
