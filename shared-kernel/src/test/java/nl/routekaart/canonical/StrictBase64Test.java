package nl.routekaart.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class StrictBase64Test {

    @Test
    void bytesHaveOneSpelling() {
        assertThat(StrictBase64.readUrl("-_8")).containsExactly(0xfb, 0xff);
        assertThat(StrictBase64.readPlain("+/8=")).containsExactly(0xfb, 0xff);
        for (String other : new String[] {"-_9", "-_8=", "-_8\n", "+/8"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> StrictBase64.readUrl(other));
        }
        for (String other : new String[] {"+/9=", "+/8", "-_8=", " +/8="}) {
            assertThatIllegalArgumentException().isThrownBy(() -> StrictBase64.readPlain(other));
        }
    }
}
