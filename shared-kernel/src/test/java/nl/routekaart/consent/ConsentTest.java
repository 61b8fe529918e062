package nl.routekaart.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.routekaart.cabinet.CabinetStatus;
import nl.routekaart.cabinet.CabinetThen;
import nl.routekaart.kernel.CabinetId;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.Fingerprint;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.Uuid5;
import nl.routekaart.kernel.VersionId;
import nl.routekaart.statement.PointInTime;
import nl.routekaart.statement.Stamp;
import org.junit.jupiter.api.Test;

class ConsentTest {

    private static final CabinetThen FULL = cabinet(CabinetStatus.FULL);
    private static final CabinetThen CARETAKER = cabinet(CabinetStatus.CARETAKER);

    @Test
    void anAnswerIsTheLastWordAlsoWhereItIsDatedBeforeTheRequestWasRecorded() {
        Consent asked = Consent.evolve(Consent.NONE, asked(), stamp(0, 10, "2023-07-20"));
        Consent considered = Consent.evolve(asked, new ConsentEvent.Considered(), stamp(1, 11, "2023-07-21"));

        Consent given = Consent.evolve(considered, given(), stamp(2, 12, "2023-07-04"));

        assertThat(given.state(PointInTime.NOW)).contains(ConsentLifeCycle.GIVEN);
        assertThat(given.since()).contains(EdtfDate.parse("2023-07-04"));
        assertThat(given.statements().value(Consent.CABINET)).contains(FULL);
        assertThat(given.party()).isEqualTo(asked.party());
        assertThat(given.state(PointInTime.at(11))).contains(ConsentLifeCycle.UNDER_CONSIDERATION);
        assertThat(given.statements().value(Consent.CABINET, PointInTime.at(11)))
                .contains(CARETAKER);
        assertThat(given.state(PointInTime.effectiveOn(LocalDate.parse("2023-07-03"))))
                .isEmpty();
    }

    @Test
    void aRequestOfBeforeTheAnswerStaysInItsHistory() {
        Consent asked = Consent.evolve(Consent.NONE, asked(), stamp(0, 10, "2023-06-15"));

        Consent given = Consent.evolve(asked, given(), stamp(1, 11, "2023-07-04"));

        assertThat(given.state(PointInTime.effectiveOn(LocalDate.parse("2023-07-03"))))
                .contains(ConsentLifeCycle.ASKED);
        assertThat(given.state(PointInTime.NOW)).contains(ConsentLifeCycle.GIVEN);
    }

    private static ConsentEvent asked() {
        return new ConsentEvent.Asked(
                new VersionId(Uuid5.of("version-1.0")),
                null,
                new Fingerprint("1".repeat(64)),
                new PartyId(Uuid5.of("mcke")),
                Nature.CONSENT,
                null,
                Manner.RECORDED,
                CARETAKER,
                null,
                List.of());
    }

    private static ConsentEvent given() {
        return new ConsentEvent.Given(false, new Answer(Manner.RECORDED, null, null, FULL, null));
    }

    private static CabinetThen cabinet(CabinetStatus status) {
        return new CabinetThen(new CabinetId(Uuid5.of("rutte-iv")), "Rutte IV", status, true);
    }

    private static Stamp stamp(long sequence, long position, String effective) {
        return new Stamp(sequence, position, EdtfDate.parse(effective));
    }
}
