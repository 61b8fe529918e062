package nl.routekaart.publication.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SrgbProfileTest {

    @Test
    void itIsTheColourSpaceThatThePlatformKnows() {
        ColorSpace ours = new ICC_ColorSpace(ICC_Profile.getInstance(SrgbProfile.bytes()));
        ColorSpace theirs = ColorSpace.getInstance(ColorSpace.CS_sRGB);

        for (float[] colour : new float[][] {{0, 0, 0}, {1, 1, 1}, {0.1f, 0.5f, 0.9f}, {1, 0, 0}, {0, 0, 1}}) {
            float[] seen = ours.toCIEXYZ(colour);
            float[] expected = theirs.toCIEXYZ(colour);
            for (int i = 0; i < 3; i++) {
                assertThat(seen[i]).isCloseTo(expected[i], Offset.offset(0.01f));
            }
        }
    }
}
