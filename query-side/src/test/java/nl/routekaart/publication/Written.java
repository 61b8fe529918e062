package nl.routekaart.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import nl.routekaart.publication.form.Format;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What people read in a publication. */
final class Written {

    private Written() {}

    /** The text of it, without what a form does to lines and words. */
    static String text(PublicationContent content, Format format, Language language) {
        byte[] bytes = format.write(content, language);
        return (format == Format.PDF ? pdf(bytes) : new String(bytes, StandardCharsets.UTF_8).replace("\r\n ", ""))
                .replaceAll("\\s+", " ");
    }

    private static String pdf(byte[] bytes) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
