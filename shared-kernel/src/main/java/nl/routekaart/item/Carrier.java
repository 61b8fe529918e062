package nl.routekaart.item;

import nl.routekaart.kernel.Word;

/** What flows: electrons, molecules, or a gas that is captured or avoided. */
public enum Carrier implements Word {
    ELECTRONS("electrons", "elektronen"),
    MOLECULES("molecules", "moleculen"),
    CO2("co2", "CO2"),
    N2O("n2o", "N2O");

    private final String word;
    private final String dutch;

    Carrier(String word, String dutch) {
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
