package nl.routekaart.kernel;

/** How precisely a date is known. */
public enum Precision implements Word {
    DAY("day", "dag"),
    MONTH("month", "maand"),
    SEASON("season", "seizoen"),
    QUARTER("quarter", "kwartaal"),
    HALF_YEAR("half-year", "halfjaar"),
    YEAR("year", "jaar"),
    RANGE("range", "bandbreedte"),
    NOT_BEFORE("not-before", "niet voor"),
    AT_LATEST("at-latest", "uiterlijk"),
    UNKNOWN("unknown", "onbekend");

    private final String word;
    private final String dutch;

    Precision(String word, String dutch) {
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
