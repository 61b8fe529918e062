package nl.routekaart.standalone.convert;

import nl.routekaart.kernel.EdtfDate;

/**
 * One line of a sheet of events.
 *
 * @param id its id in the sheet, and the row id of its first command
 * @param date when it happened, as vague as the sheet says
 * @param text what happened
 * @param item the name of the item
 * @param kind the kind of item, in the words of the sheet
 * @param responsible who is responsible, in the words of the sheet
 * @param from the words before the arrow
 * @param to the words after the arrow
 * @param place where it belongs
 * @param source where it is read
 * @param certainty how sure that is
 */
record Happening(
        String id,
        EdtfDate date,
        String text,
        String item,
        String kind,
        String responsible,
        String from,
        String to,
        Place place,
        String source,
        String certainty) {

    private static final String ARROW = "→";

    static Happening read(Sheet.Line line) {
        String change = line.get("van → naar");
        int arrow = change.indexOf(ARROW);
        return new Happening(
                line.get("id"),
                DateWords.ofHappening(line.get("datum"), line.get("precisie")),
                line.get("gebeurtenis (what happened)"),
                line.get("item"),
                line.get("soort item"),
                line.get("verantwoordelijke"),
                arrow < 0 ? "" : change.substring(0, arrow).strip(),
                arrow < 0 ? change : change.substring(arrow + 1).strip(),
                Place.read(line.get("cluster"), line.get("keten / drager / thema")),
                line.get("bron"),
                line.get("zeker"));
    }

    /** A row that rests on this happening. */
    ImportRow row(String suffix, EdtfDate date, String subject, String key, String action, String reason) {
        return new ImportRow(id + suffix, date.text(), subject, key, action)
                .with("reason", reason)
                .with("source", source)
                .with("certainty", certainty);
    }
}
