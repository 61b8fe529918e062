package nl.routekaart.consent;

import nl.routekaart.cabinet.CabinetThen;
import nl.routekaart.item.Departure;
import org.jspecify.annotations.Nullable;

/**
 * What goes with every answer, whatever it is.
 *
 * @param manner how we know of it
 * @param departure how it came about otherwise than the life of a sign-off allows, if it did
 * @param procedure how the body came to it
 * @param cabinet the cabinet on the day of the answer, and its status then; it stays so for ever
 * @param checkpoint the checkpoint of the log that the answer carries
 */
public record Answer(
        Manner manner,
        @Nullable Departure departure,
        @Nullable Procedure procedure,
        @Nullable CabinetThen cabinet,
        @Nullable String checkpoint) {}
