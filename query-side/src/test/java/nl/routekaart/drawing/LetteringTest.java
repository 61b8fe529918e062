package nl.routekaart.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LetteringTest {

    @Test
    void breaksBetweenWords() {
        assertThat(Lettering.wrap("Landelijk waterstofnetwerk gereed", 10, 130, 2))
                .containsExactly("Landelijk waterstofnetwerk", "gereed");
    }

    @Test
    void saysWithAnEllipsisThatSomethingIsLeftOut() {
        assertThat(Lettering.wrap("een twee drie vier vijf zes zeven", 10, 60, 2))
                .hasSize(2)
                .last()
                .asString()
                .endsWith("…");
    }

    @Test
    void keepsEveryLineWithinItsWidth() {
        String words = "Waterstofnetwerk: deeltracé 🏭🏭🏭 " + "x".repeat(200);

        assertThat(Lettering.wrap(words, 13, 90, 9)).allMatch(line -> Lettering.width(line, 13) <= 90);
    }
}
