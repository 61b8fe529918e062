package nl.routekaart.diwoo;

import java.io.StringWriter;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nl.routekaart.publication.Language;
import nl.routekaart.publication.PublishedVersion;

/** A sitemap with DiWoo metadata: the public edition of each version, as the PDF in each language. */
final class Sitemap {

    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String DIWOO = "https://standaarden.overheid.nl/diwoo/metadata/";
    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";

    private final DiwooSettings settings;
    private final XMLStreamWriter out;

    /**
     * A version that was published.
     *
     * @param version which
     * @param last when its newest issue was: harvesters read again what was modified since they came
     */
    record Issued(PublishedVersion version, Instant last) {}

    private Sitemap(DiwooSettings settings, XMLStreamWriter out) {
        this.settings = settings;
        this.out = out;
    }

    static String write(DiwooSettings settings, List<Issued> versions) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new Sitemap(settings, out).write(versions);
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Nothing can go wrong in memory", e);
        }
        return text.toString();
    }

    private void write(List<Issued> versions) throws XMLStreamException {
        out.writeStartDocument("UTF-8", "1.0");
        out.writeStartElement("urlset");
        out.writeDefaultNamespace(SITEMAP);
        out.writeNamespace("diwoo", DIWOO);
        for (Issued version : versions) {
            for (Language language : Language.values()) {
                document(version, language);
            }
        }
        out.writeEndElement();
        out.writeEndDocument();
    }

    private void document(Issued issued, Language language) throws XMLStreamException {
        PublishedVersion version = issued.version();
        out.writeStartElement("url");
        element(
                "loc",
                settings.address() + "/api/v1/versions/" + version.name() + "/publications/public." + language.word()
                        + ".pdf");
        element("lastmod", moment(issued.last()));
        start("Document");
        start("DiWoo");
        diwoo("creatiedatum", version.day().toString());
        concept("publisher", settings.publisher());
        start("titelcollectie");
        diwoo(
                "officieleTitel",
                language == Language.DUTCH
                        ? "Routekaart Verduurzaming Industrie, versie " + version.name()
                        : "Roadmap for making industry sustainable, version " + version.name());
        out.writeEndElement();
        concept("format", new DiwooSettings.Concept(AUTHORITY + "file-type/PDF", "pdf"));
        concept(
                "language",
                language == Language.DUTCH
                        ? new DiwooSettings.Concept(AUTHORITY + "language/NLD", "Nederlands")
                        : new DiwooSettings.Concept(AUTHORITY + "language/ENG", "Engels"));
        start("classificatiecollectie");
        start("informatiecategorieen");
        concept("informatiecategorie", settings.category());
        out.writeEndElement();
        out.writeEndElement();
        start("documenthandelingen");
        start("documenthandeling");
        concept("soortHandeling", settings.handling());
        diwoo("atTime", moment(version.recordedAt()));
        for (int open = 0; open < 5; open++) {
            out.writeEndElement();
        }
    }

    private static String moment(Instant instant) {
        return DateTimeFormatter.ISO_INSTANT.format(instant.truncatedTo(ChronoUnit.SECONDS));
    }

    private void start(String name) throws XMLStreamException {
        out.writeStartElement("diwoo", name, DIWOO);
    }

    private void element(String name, String text) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(text);
        out.writeEndElement();
    }

    private void diwoo(String name, String text) throws XMLStreamException {
        start(name);
        out.writeCharacters(text);
        out.writeEndElement();
    }

    private void concept(String name, DiwooSettings.Concept concept) throws XMLStreamException {
        start(name);
        out.writeAttribute("resource", concept.uri());
        out.writeCharacters(concept.name());
        out.writeEndElement();
    }
}
