package nl.routekaart.standalone.demo;

import nl.routekaart.authority.Actor;
import nl.routekaart.authority.Role;
import nl.routekaart.form.NewIds;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.Subject;

/** The account under which this machine imports, from the first start on and from the command line. */
public final class Secretariat {

    /** Its name; the keys of imported rows belong to it. */
    public static final String ACCOUNT = "secretariaat";

    private static final String PARTY = "ezk";

    private Secretariat() {}

    /** Who imports. */
    public static Actor actor() {
        return new Actor(ACCOUNT, Role.SECRETARIAT, new PartyId(NewIds.of(ACCOUNT, PARTY, Subject.PARTY)));
    }
}
