package nl.routekaart.publication.form;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import java.util.logging.Level;
import nl.routekaart.kernel.Uuid5;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * A publication as one PDF file that can be kept (PDF/A-3a) and read by everyone (PDF/UA-1): tagged, with bookmarks, its
 * font and its colours inside. Its id and its dates follow from the version, so that it is the same whenever it is made.
 */
final class PdfForm {

    /** The font that the document carries. */
    static final String FONT = "Source Sans 3";

    static final byte[] REGULAR = TrueType.withoutLigatures(Resources.bytes("SourceSans3-Regular.ttf"));
    private static final byte[] BOLD = TrueType.withoutLigatures(Resources.bytes("SourceSans3-Bold.ttf"));
    private static final byte[] COLOURS = SrgbProfile.bytes();
    private static final String PRODUCER = "Routekaart";

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    private PdfForm() {}

    static byte[] write(Told told) {
        try (PdfBoxRenderer renderer = builder(PaperMarkup.of(told)).buildPdfRenderer()) {
            renderer.layout();
            try (PDDocument document = renderer.createPDFKeepOpen()) {
                date(document, told.content().version().recordedAt());
                document.setDocumentId(id(told));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                document.save(bytes);
                return bytes.toByteArray();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PdfRendererBuilder builder(String page) {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .useFastMode()
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A)
                .useColorProfile(COLOURS)
                .withProducer(PRODUCER)
                .useSVGDrawer(new PaperDrawer())
                .useUriResolver((base, uri) -> uri.startsWith("#") ? uri : null)
                .withHtmlContent(page, null);
        builder.useFont(stream(REGULAR), FONT, 400, FontStyle.NORMAL, true);
        builder.useFont(stream(BOLD), FONT, 700, FontStyle.NORMAL, true);
        return builder;
    }

    private static FSSupplier<InputStream> stream(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }

    /** Puts the moment of the version in the place of the moment of making, in both places where it stands. */
    private static void date(PDDocument document, Instant moment) throws IOException {
        Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        calendar.setTimeInMillis(moment.getEpochSecond() * 1000);
        document.getDocumentInformation().setCreationDate(calendar);
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String date = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT)
                        .withZone(ZoneOffset.UTC)
                        .format(moment)
                + "+00:00";
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8)
                .replaceFirst("(<xmp:CreateDate>)[^<]*(</xmp:CreateDate>)", "$1" + date + "$2");
        PDMetadata dated = new PDMetadata(document, new ByteArrayInputStream(xmp.getBytes(StandardCharsets.UTF_8)));
        dated.getCOSObject().setItem(COSName.TYPE, COSName.METADATA);
        document.getDocumentCatalog().setMetadata(dated);
    }

    /** The same for each edition and language of a version, and another for every other. */
    private static long id(Told told) {
        return Uuid5.of(
                        "publication",
                        told.content().version().id().toString(),
                        told.content().edition().word(),
                        told.words().language().word(),
                        Integer.toString(told.content().issue()))
                .getMostSignificantBits();
    }
}
