/** Whether the cabinet is in full office or caretaker, and what the House set aside meanwhile. */
@NullMarked
package nl.routekaart.cabinet;

import org.jspecify.annotations.NullMarked;
