/** What the views answer with: records without SQL, for the API and the pages. */
@NullMarked
package nl.routekaart.answer;

import org.jspecify.annotations.NullMarked;
