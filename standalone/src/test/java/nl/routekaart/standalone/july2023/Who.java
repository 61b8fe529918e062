package nl.routekaart.standalone.july2023;

/** Who plays a part, each with the account that acts for it; the secretariat acts for the ministry. */
enum Who {
    SECRETARIAT("secretariaat", "", ""),
    EZK("ezk", "ministry", "Ministerie van Economische Zaken en Klimaat (EZK)"),
    IENW("ienw", "ministry", "Ministerie van Infrastructuur en Waterstaat (I&W)"),
    MINISTER("minister-ezk", "minister", "Minister van Economische Zaken en Klimaat"),
    FEZ("fez", "financial-control", "FEZ (EZK)"),
    STEERING_GROUP("stuurgroep-npvi", "steering-group", "Stuurgroep NPVI"),
    MCKE("mcke", "ministerial-committee", "MCKE"),
    IPO("ipo", "umbrella", "Interprovinciaal Overleg (IPO)"),
    TENNET("tennet", "grid-operator", "TenneT"),
    GASUNIE("gasunie", "gas-infrastructure", "Gasunie");

    final String account;
    final String kind;
    final String title;

    Who(String account, String kind, String title) {
        this.account = account;
        this.kind = kind;
        this.title = title;
    }
}
