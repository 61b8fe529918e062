/** Where sealed content is signed: a port, so that whoever asks for a seal knows nothing of keys. */
@NullMarked
package nl.routekaart.sealing;

import org.jspecify.annotations.NullMarked;
