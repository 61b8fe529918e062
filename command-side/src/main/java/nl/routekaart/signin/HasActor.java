package nl.routekaart.signin;

import nl.routekaart.authority.Actor;

/** A signed-in principal that knows for whom it acts; every way of signing in gives one. */
public interface HasActor {

    /** Who acts, as the account says. */
    Actor actor();
}
