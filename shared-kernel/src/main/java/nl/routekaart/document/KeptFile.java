package nl.routekaart.document;

import nl.routekaart.item.Disclosure;
import nl.routekaart.kernel.EdtfDate;
import org.jspecify.annotations.Nullable;

/**
 * A file that is kept by its digest.
 *
 * @param purpose what it is to the document
 * @param mediaType what kind of file
 * @param size in bytes
 * @param disclosure who may read it
 * @param keepUntil until when it has to be kept; absent if for ever
 */
public record KeptFile(
        FilePurpose purpose,
        String mediaType,
        long size,
        Disclosure disclosure,
        @Nullable EdtfDate keepUntil) {}
