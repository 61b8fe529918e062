/** Who may be told what: the disclosure of items and fields, drafts of documents, and what is encrypted. */
@NullMarked
package nl.routekaart.disclosure;

import org.jspecify.annotations.NullMarked;
