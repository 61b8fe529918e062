package nl.routekaart.party;

import nl.routekaart.kernel.Word;

/** On what ground somebody acts for a party (Awb title 10.1, BW book 3 title 3). */
public enum MandateBasis implements Word {
    /** By the office itself. */
    OFFICE("office", "ambtshalve"),
    /** To take decisions in the name of the grantor. */
    MANDAAT("mandaat", "mandaat"),
    /** To do acts of private law in the name of the grantor. */
    VOLMACHT("volmacht", "volmacht"),
    /** To do what is neither. */
    MACHTIGING("machtiging", "machtiging");

    private final String word;
    private final String dutch;

    MandateBasis(String word, String dutch) {
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
