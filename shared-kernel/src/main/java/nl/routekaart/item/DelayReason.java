package nl.routekaart.item;

import nl.routekaart.kernel.Word;

/** Why a date moved ({@code domain/decision-making.md} 7.1). */
public enum DelayReason implements Word {
    PERMIT("permit", "vergunning"),
    SUPPLY_CHAIN("supply-chain", "toeleverketen"),
    SPACE("space", "ruimte"),
    STAFF("staff", "personeel"),
    MARKET_DEMAND("market-demand", "marktvraag"),
    COST("cost", "kosten"),
    LEGAL("legal", "juridisch"),
    DECISION_ELSEWHERE("decision-elsewhere", "besluit elders"),
    TOO_AMBITIOUS("too-ambitious", "te ambitieus");

    private final String word;
    private final String dutch;

    DelayReason(String word, String dutch) {
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
