/** What can be asked, as forms: each command with its fields, and the one binder that fills it in from flat JSON. */
@NullMarked
package nl.routekaart.form;

import org.jspecify.annotations.NullMarked;
