/** Sign-offs: what is asked of a party for one content of a document, what it answered, and what is still open. */
@NullMarked
package nl.routekaart.consent;

import org.jspecify.annotations.NullMarked;
