package nl.routekaart.cabinet;

import nl.routekaart.kernel.CabinetId;

/**
 * The cabinet on the day of a decision, as it was known when the decision was recorded.
 *
 * @param cabinet which
 * @param name its name
 * @param status whether it was in full office or caretaker
 * @param certain whether it had that status on every day that the decision's date may mean
 */
public record CabinetThen(CabinetId cabinet, String name, CabinetStatus status, boolean certain) {}
