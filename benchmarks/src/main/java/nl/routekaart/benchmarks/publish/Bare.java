package nl.routekaart.benchmarks.publish;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.logging.Level;

/** The library that lays out our PDFs, as it comes. */
final class Bare {

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.OFF));
    }

    private Bare() {}

    static byte[] pdf(String markup) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new PdfRendererBuilder()
                .useFastMode()
                .useUriResolver((base, uri) -> uri.startsWith("#") ? uri : null)
                .withHtmlContent(markup, null)
                .toStream(bytes)
                .run();
        return bytes.toByteArray();
    }
}
