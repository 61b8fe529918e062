package nl.routekaart.publication.form;

import nl.routekaart.kernel.Word;
import nl.routekaart.publication.Language;
import nl.routekaart.publication.PublicationContent;

/** The forms in which a publication can be had. */
public enum Format implements Word {
    HTML("html", "webpagina", "text/html;charset=UTF-8"),
    PDF("pdf", "pdf", "application/pdf"),
    JSON("json", "json", "application/json"),
    CSV("csv", "csv", "text/csv;header=present;charset=UTF-8"),
    CALENDAR("ics", "agenda", "text/calendar;charset=UTF-8");

    private final String word;
    private final String dutch;
    private final String mediaType;

    Format(String word, String dutch, String mediaType) {
        this.word = word;
        this.dutch = dutch;
        this.mediaType = mediaType;
    }

    /** Its media type, as it is answered. */
    public String mediaType() {
        return mediaType;
    }

    /** Writes a publication. The same content and language give the same bytes, wherever and whenever. */
    public byte[] write(PublicationContent content, Language language) {
        Told told = Told.of(content, language);
        return switch (this) {
            case HTML -> HtmlForm.write(told);
            case PDF -> PdfForm.write(told);
            case JSON -> JsonForm.write(told);
            case CSV -> CsvForm.write(told);
            case CALENDAR -> CalendarForm.write(told);
        };
    }

    @Override
    public String word() {
        return word;
    }

    @Override
    public String dutch() {
        return dutch;
    }
}
