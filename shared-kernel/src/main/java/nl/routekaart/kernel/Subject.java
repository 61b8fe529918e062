package nl.routekaart.kernel;

/** What the register is about; each subject has its own commands, events and state. */
public enum Subject implements Word {
    PARTY("party", "partij"),
    ITEM("item", "agendapunt"),
    DEPENDENCY("dependency", "afhankelijkheid"),
    FIGURE("figure", "cijfer"),
    CABINET("cabinet", "kabinet"),
    VERSION("version", "routekaartversie"),
    DOCUMENT("document", "document"),
    CONSENT("consent", "instemming"),
    INSTALLATION("installation", "installatie");

    private final String word;
    private final String dutch;

    Subject(String word, String dutch) {
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
