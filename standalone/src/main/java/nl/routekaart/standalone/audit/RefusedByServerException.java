package nl.routekaart.standalone.audit;

import java.io.IOException;

/** The service said no, and would again. */
final class RefusedByServerException extends IOException {

    private static final long serialVersionUID = 1L;

    RefusedByServerException(String message) {
        super(message);
    }
}
