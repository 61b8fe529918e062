/** The forms in which a publication is written; each is a pure function of its content and a language. */
@NullMarked
package nl.routekaart.publication.form;

import org.jspecify.annotations.NullMarked;
