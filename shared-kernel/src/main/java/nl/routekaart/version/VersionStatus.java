package nl.routekaart.version;

import nl.routekaart.kernel.Word;

/** How far a roadmap version has come ({@code domain/decision-making.md} 7.14). What each body consents to is told by its consents. */
public enum VersionStatus implements Word {
    DRAFT("draft", "werkversie"),
    FROZEN("frozen", "bevroren"),
    SEALED("sealed", "verzegeld"),
    OUT_FOR_CONSENT("out-for-consent", "ter instemming"),
    RETURNED("returned", "teruggegeven"),
    OFFERED("offered", "aangeboden aan de Kamer"),
    PUBLISHED("published", "gepubliceerd"),
    SUPERSEDED("superseded", "opgevolgd");

    private final String word;
    private final String dutch;

    VersionStatus(String word, String dutch) {
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
