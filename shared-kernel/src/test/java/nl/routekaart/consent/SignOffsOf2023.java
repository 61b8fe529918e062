package nl.routekaart.consent;

import java.util.List;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.Fingerprint;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.Uuid5;
import nl.routekaart.kernel.VersionId;
import nl.routekaart.party.PartyKind;
import nl.routekaart.statement.Stamp;

/** Sign-offs in the words of the memo of July 2023. */
final class SignOffsOf2023 {

    static final Fingerprint CONTENT = new Fingerprint("a".repeat(64));
    static final Fingerprint CHANGED = new Fingerprint("b".repeat(64));

    static final PartyId NPVI = new PartyId(Uuid5.of("stuurgroep-npvi"));
    static final PartyId MCKE = new PartyId(Uuid5.of("mcke"));
    static final PartyId FEZ = new PartyId(Uuid5.of("fez"));
    static final PartyId EZK = new PartyId(Uuid5.of("ezk"));
    static final PartyId MINISTER = new PartyId(Uuid5.of("minister"));
    static final PartyId TENNET = new PartyId(Uuid5.of("tennet"));

    static final Answer HERE = new Answer(Manner.HERE, null, null, null, null);
    static final Answer ATTRIBUTED = new Answer(Manner.ATTRIBUTED, null, null, null, null);

    private SignOffsOf2023() {}

    static SignedOff stuurgroep(ConsentEvent... answers) {
        return of(NPVI, PartyKind.STEERING_GROUP, Nature.CONSENT, "2023-07-04", answers);
    }

    static SignedOff mcke(String on, ConsentEvent... answers) {
        return of(MCKE, PartyKind.MINISTERIAL_COMMITTEE, Nature.CONSENT, on, answers);
    }

    static SignedOff fez(ConsentEvent... answers) {
        return of(FEZ, PartyKind.FINANCIAL_CONTROL, Nature.CHECK, "2023-07", answers);
    }

    static SignedOff caretakerCheck(ConsentEvent... answers) {
        return of(EZK, PartyKind.MINISTRY, Nature.CHECK, "2023-07", answers);
    }

    static SignedOff minister(String on, ConsentEvent... answers) {
        return of(MINISTER, PartyKind.MINISTER, Nature.DECISION, on, answers);
    }

    static ConsentEvent given() {
        return new ConsentEvent.Given(false, HERE);
    }

    static SignedOff of(PartyId party, PartyKind kind, Nature nature, String on, ConsentEvent... answers) {
        return new SignedOff(party, kind, consent(party, nature, on, answers));
    }

    static Consent consent(PartyId party, Nature nature, String on, ConsentEvent... answers) {
        Consent consent = Consent.evolve(
                Consent.NONE,
                new ConsentEvent.Asked(
                        new VersionId(Uuid5.of("version")),
                        null,
                        CONTENT,
                        party,
                        nature,
                        null,
                        Manner.HERE,
                        null,
                        null,
                        List.of()),
                new Stamp(0, 0, EdtfDate.UNKNOWN));
        for (int i = 0; i < answers.length; i++) {
            consent = Consent.evolve(consent, answers[i], new Stamp(i + 1, 0, EdtfDate.parse(on)));
        }
        return consent;
    }
}
