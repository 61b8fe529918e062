/** Tells an event as a sentence, in Dutch and in English: what happened as far as it was recorded, and nothing more. */
@NullMarked
package nl.routekaart.telling;

import org.jspecify.annotations.NullMarked;
