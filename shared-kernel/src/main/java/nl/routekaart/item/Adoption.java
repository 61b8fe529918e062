package nl.routekaart.item;

import nl.routekaart.kernel.Word;

/** Whether the content of an item has been agreed ({@code domain/decision-making.md} 7.0). From {@link #PUT_BEFORE_STEERING_GROUP} on it follows from the versions that contain the item; nobody sets it by hand. */
public enum Adoption implements Word {
    DRAFT("draft", "concept"),
    SUBMITTED("submitted", "ingebracht"),
    IN_COORDINATION("in-coordination", "in afstemming"),
    RETURNED("returned", "teruggegeven"),
    PUT_BEFORE_STEERING_GROUP("put-before-steering-group", "voorgelegd aan de stuurgroep"),
    ADOPTED("adopted", "vastgesteld"),
    WITHDRAWN("withdrawn", "ingetrokken"),
    SPLIT("split", "opgesplitst"),
    MERGED("merged", "samengevoegd"),
    REPLACED("replaced", "vervangen");

    private final String word;
    private final String dutch;

    Adoption(String word, String dutch) {
        this.word = word;
        this.dutch = dutch;
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
