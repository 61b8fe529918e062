package nl.routekaart.authority;

/** A signed-in principal that knows for whom it acts; every way of signing in gives one. */
public interface HasActor {

    /** Who acts, as the account says. */
    Actor actor();
}
