package nl.routekaart.standalone.account;

import nl.routekaart.authority.Actor;
import nl.routekaart.authority.HasActor;

/**
 * Somebody who signed in with a demo account.
 *
 * @param actor who acts
 */
record DemoAccount(Actor actor) implements HasActor {}
