package nl.routekaart.publication;

import nl.routekaart.cabinet.CabinetStatus;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.Fingerprint;
import nl.routekaart.kernel.Word;
import org.jspecify.annotations.Nullable;

/**
 * An answer of a party or body to this version.
 *
 * @param by who
 * @param nature what was asked: consent, advice, a check, a decision
 * @param outcome what was answered
 * @param on when
 * @param to the content it was given to; absent when the source does not identify it
 * @param cabinet the cabinet's status on that day; absent when it is not known
 * @param remark its condition or reason; absent when there is none, or when it may not be told
 */
public record SignOff(
        String by,
        Word nature,
        Word outcome,
        EdtfDate on,
        @Nullable Fingerprint to,
        @Nullable CabinetStatus cabinet,
        @Nullable String remark) {}
