package nl.routekaart.cabinet;

import nl.routekaart.authority.Role;
import nl.routekaart.deciding.Scene;
import nl.routekaart.kernel.CabinetId;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Uuid5;
import org.junit.jupiter.api.Test;

/** Rutte IV: sworn in on 10 January 2022, caretaker from 7 July 2023, gone on 2 July 2024. */
class CabinetDecisionsTest {

    private static final CabinetId RUTTE_IV = new CabinetId(Uuid5.of("rutte-iv"));
    private static final CabinetCommand SWEAR_IN = new CabinetCommand.SwearIn(RUTTE_IV, "Rutte IV", null);
    private static final CabinetCommand RESIGN = new CabinetCommand.Resign(RUTTE_IV, "asiel");
    private static final CabinetCommand LEAVE = new CabinetCommand.LeaveOffice(RUTTE_IV);

    private static Scene<CabinetAggregate> nothing() {
        return Scene.of(CabinetAggregate.class, Subject.CABINET, RUTTE_IV.value());
    }

    private static Scene<CabinetAggregate> inOffice() {
        return nothing().given("2022-01-10", new CabinetEvent.SwornIn("Rutte IV", null));
    }

    private static Scene<CabinetAggregate> caretaker() {
        return inOffice().given("2023-07-07", new CabinetEvent.Resigned("asiel"));
    }

    private static Scene<CabinetAggregate> gone() {
        return caretaker().given("2024-07-02", new CabinetEvent.LeftOffice());
    }

    @Test
    void isSwornInOnceBySecretariatOnly() {
        nothing().when(SWEAR_IN).happened(new CabinetEvent.SwornIn("Rutte IV", null));
        inOffice().when(SWEAR_IN).refused("already-registered");
        nothing().by(Role.PARTNER, Scene.TENNET).when(SWEAR_IN).refused("not-authorised");
    }

    @Test
    void resignsFromFullOfficeOnly() {
        inOffice().when(RESIGN).happened(new CabinetEvent.Resigned("asiel"));
        caretaker().when(RESIGN).refused("cabinet-status-not-allowed");
        gone().when(RESIGN).refused("cabinet-status-not-allowed");
        nothing().when(RESIGN).refused("not-registered");
    }

    @Test
    void aResignationIsDecidedAtItsOwnDate() {
        caretaker().on("2023-07-06").when(RESIGN).happened(new CabinetEvent.Resigned("asiel"));
        inOffice().on("2021-01-15").when(RESIGN).refused("cabinet-status-not-allowed");
    }

    @Test
    void leavesOfficeOnce() {
        inOffice().when(LEAVE).happened(new CabinetEvent.LeftOffice());
        caretaker().when(LEAVE).happened(new CabinetEvent.LeftOffice());
        gone().when(LEAVE).refused("cabinet-status-not-allowed");
    }

    @Test
    void changesComposition() {
        caretaker()
                .when(new CabinetCommand.Recompose(RUTTE_IV, "zonder NSC"))
                .happened(new CabinetEvent.Recomposed("zonder NSC"));
    }

    @Test
    void theHouseListsSubjects() {
        caretaker()
                .when(new CabinetCommand.ListSubject(RUTTE_IV, "klimaat", HouseJudgement.NOT_CONTROVERSIAL))
                .happened(new CabinetEvent.SubjectListed("klimaat", HouseJudgement.NOT_CONTROVERSIAL));
    }

    @Test
    void isCorrected() {
        caretaker()
                .because("verkeerde dag")
                .when(new CabinetCommand.Correct(RUTTE_IV, 1))
                .happened(new CabinetEvent.Corrected(1));
    }
}
