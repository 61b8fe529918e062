package nl.routekaart.diwoo;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What only the publisher knows: under which address it is found, and by which identifiers of TOOI it is known. */
@Component
final class DiwooSettings {

    private final String address;
    private final Concept publisher;
    private final Concept category;
    private final Concept handling;

    DiwooSettings(
            @Value("${routekaart.diwoo.address:}") String address,
            @Value("${routekaart.diwoo.publisher.uri:}") String publisher,
            @Value("${routekaart.diwoo.publisher.name:}") String publisherName,
            @Value("${routekaart.diwoo.category.uri:}") String category,
            @Value("${routekaart.diwoo.category.name:}") String categoryName,
            @Value("${routekaart.diwoo.handling.uri:}") String handling,
            @Value("${routekaart.diwoo.handling.name:}") String handlingName) {
        this.address = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        this.publisher = new Concept(publisher, publisherName);
        this.category = new Concept(category, categoryName);
        this.handling = new Concept(handling, handlingName);
    }

    /**
     * Something with an identifier.
     *
     * @param uri the identifier
     * @param name what people call it
     */
    record Concept(String uri, String name) {

        boolean given() {
            return !uri.isBlank() && !name.isBlank();
        }
    }

    /** Whether all of it was given; without it nothing can be told to a harvester. */
    boolean complete() {
        return !address.isBlank() && publisher.given() && category.given() && handling.given();
    }

    String address() {
        return address;
    }

    Concept publisher() {
        return publisher;
    }

    Concept category() {
        return category;
    }

    Concept handling() {
        return handling;
    }
}
