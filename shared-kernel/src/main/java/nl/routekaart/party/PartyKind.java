package nl.routekaart.party;

import nl.routekaart.kernel.Word;

/** What sort of organisation, body or office a party is. */
public enum PartyKind implements Word {
    MINISTRY("ministry", "ministerie"),
    MINISTER("minister", "bewindspersoon"),
    FINANCIAL_CONTROL("financial-control", "financiële controle"),
    MINISTERIAL_COMMITTEE("ministerial-committee", "ministeriële commissie"),
    CABINET("cabinet", "kabinet"),
    PARLIAMENT("parliament", "parlement"),
    STEERING_GROUP("steering-group", "stuurgroep"),
    UMBRELLA("umbrella", "koepel"),
    PROVINCE("province", "provincie"),
    MUNICIPALITY("municipality", "gemeente"),
    WATER_AUTHORITY("water-authority", "waterschap"),
    GRID_OPERATOR("grid-operator", "netbeheerder"),
    GAS_INFRASTRUCTURE("gas-infrastructure", "gasinfrastructuur"),
    STATE_PARTICIPATION("state-participation", "staatsdeelneming"),
    PARTNERSHIP("partnership", "samenwerking"),
    PORT("port", "havenbedrijf"),
    CLUSTER("cluster", "cluster"),
    EMPLOYERS("employers", "werkgeversorganisatie"),
    INTEREST_GROUP("interest-group", "belangenvereniging"),
    TRADE_ASSOCIATION("trade-association", "brancheorganisatie"),
    AGENCY("agency", "uitvoeringsorganisatie"),
    SUPERVISOR("supervisor", "toezichthouder"),
    ADVISORY_BODY("advisory-body", "adviesorgaan"),
    AUDIT_BODY("audit-body", "controleorgaan"),
    COURT("court", "rechter"),
    COMPANY("company", "bedrijf");

    private final String word;
    private final String dutch;

    PartyKind(String word, String dutch) {
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
