package nl.routekaart.read;

import java.io.IOException;

/** Writes an export line by line, and keeps none of them. */
interface ExportWriter extends AutoCloseable {

    void entry(AuditJson entry) throws IOException;

    /** Hands everything so far to the connection. */
    void flush() throws IOException;

    void end(ExportEnd end) throws IOException;

    @Override
    void close() throws IOException;
}
