package nl.routekaart.item;

import nl.routekaart.kernel.Word;

/** What a transition asks to be stated with it. */
public enum Requirement implements Word {
    /** Proof that it happened; a source counts as such. */
    EVIDENCE("evidence", "bewijsstuk"),
    /** Why; the reason of the command counts as such. */
    REASON("reason", "reden"),
    /** Which dependencies it touches; "none" is an answer. */
    AFFECTED("affected", "geraakte afhankelijkheden"),
    BODY("body", "gremium"),
    PROBABILITY("probability", "kans"),
    IMPACT("impact", "gevolg"),
    BY_WHOM("byWhom", "door wie"),
    GROUND("ground", "opzeggrond"),
    PAPER("paper", "Kamerstuk"),
    TERM("term", "termijn"),
    CONDITION("condition", "voorwaarde"),
    MANDATE("mandate", "bestuurder met mandaat"),
    AMOUNT("amount", "bedrag of volume"),
    BUDGET_ACT("budgetAct", "aangenomen begrotingswet"),
    FEZ_AGREED("fezAgreed", "FEZ-akkoord"),
    NEW_TENDER("newTender", "nieuwe tender");

    private final String word;
    private final String dutch;

    Requirement(String word, String dutch) {
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
