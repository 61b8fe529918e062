/**
 * Names and remarks of people: encrypted from their first event under a key of the subject that they belong to, so that what
 * the law requires to be destroyed can be, while the events stay as they are.
 */
@NullMarked
package nl.routekaart.secret;

import org.jspecify.annotations.NullMarked;
