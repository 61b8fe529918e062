package nl.routekaart.api;

import java.util.Map;
import java.util.Set;

/** Texts and dates as somebody might fill them in. */
final class Examples {

    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("title", "Landelijk waterstofnetwerk"),
            Map.entry("name", "Provincie Zeeland"),
            Map.entry("alias", "Zeeland"),
            Map.entry("key", "waterstofnetwerk"),
            Map.entry("plannedAsStated", "tussen 2031 en 2033"),
            Map.entry("to", "delayed"),
            Map.entry("progress", "planned"),
            Map.entry("option", "onderzeekabel"),
            Map.entry("programme", "MIEK"),
            Map.entry("unit", "TWh"),
            Map.entry("value", "ca. 21"),
            Map.entry("quantity", "elektriciteit"),
            Map.entry("level", "C→N"),
            Map.entry("edition", "NPE concept 2023"),
            Map.entry("grounds", "Sluit aan op het sectoraal transitiepad industrie."),
            Map.entry("passage", "aanpak-piekbelasting"),
            Map.entry("heading", "Aanpak piekbelasting industrie"),
            Map.entry("office", "minister van Economische Zaken en Klimaat"),
            Map.entry("decision", "Instemmen met de Kamerbrief en deze ondertekenen."),
            Map.entry("dossier", "29826"),
            Map.entry("number", "176"),
            Map.entry("deadline", "medio 2024"),
            Map.entry("reason", "De vergunningen duren langer dan voorzien."),
            Map.entry("source", "Kamerbrief 10 december 2024"));

    private static final Set<String> FORESEEN = Set.of("planned", "closesOn", "year", "until", "horizon");

    private Examples() {}

    /** What is foreseen lies ahead; everything else has happened. */
    static String date(String field) {
        return FORESEEN.contains(field) ? "2031/2033" : "2024-12-10";
    }

    static String text(String field) {
        return TEXTS.getOrDefault(field, "in woorden");
    }
}
