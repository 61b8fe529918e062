package nl.routekaart.publication.form;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The colour space sRGB (IEC 61966-2-1) as an ICC profile of version 2. Made here rather than taken from the Java
 * platform, of which each may bring another one, so that a document is the same on all of them.
 */
final class SrgbProfile {

    private static final int HEADER = 128;
    private static final int TAGS = 9;
    private static final int STEPS = 1024;
    private static final String NAME = "sRGB";
    private static final String COPYRIGHT = "No copyright, use freely";

    private final ByteBuffer out = ByteBuffer.allocate(4096);
    private int tag;
    private int next = HEADER + 4 + 12 * TAGS;

    private SrgbProfile() {}

    static byte[] bytes() {
        return new SrgbProfile().make();
    }

    private byte[] make() {
        put(HEADER, TAGS);
        add("desc", description());
        add("cprt", text(COPYRIGHT));
        add("wtpt", xyz(0.95045, 1, 1.08905));
        add("rXYZ", xyz(0.43607, 0.22249, 0.01392));
        add("gXYZ", xyz(0.38515, 0.71687, 0.09708));
        add("bXYZ", xyz(0.14307, 0.06061, 0.71410));
        int curve = next;
        add("rTRC", curve());
        share("gTRC", curve);
        share("bTRC", curve);
        header();
        byte[] profile = new byte[next];
        out.get(0, profile);
        return profile;
    }

    private void header() {
        put(0, next);
        put(8, 0x02100000);
        put(12, "mntr");
        put(16, "RGB ");
        put(20, "XYZ ");
        // A date is asked for; the one on which the standard was published.
        out.putShort(24, (short) 1999).putShort(26, (short) 10).putShort(28, (short) 1);
        put(36, "acsp");
        put(68, fixed(0.9642));
        put(72, fixed(1));
        put(76, fixed(0.8249));
    }

    private void add(String name, byte[] data) {
        entry(name, next, data.length);
        out.put(next, data);
        next += (data.length + 3) / 4 * 4;
    }

    private void share(String name, int offset) {
        entry(name, offset, 12 + 2 * STEPS);
    }

    private void entry(String name, int offset, int length) {
        int at = HEADER + 4 + 12 * tag++;
        put(at, name);
        put(at + 4, offset);
        put(at + 8, length);
    }

    private static byte[] xyz(double x, double y, double z) {
        return start("XYZ ", 20)
                .putInt(fixed(x))
                .putInt(fixed(y))
                .putInt(fixed(z))
                .array();
    }

    private static byte[] text(String words) {
        return start("text", 8 + words.length() + 1).put(ascii(words)).array();
    }

    /** The name in ASCII, and none in the two other forms that the type has. */
    private static byte[] description() {
        return start("desc", 12 + NAME.length() + 1 + 8 + 3 + 67)
                .putInt(NAME.length() + 1)
                .put(ascii(NAME))
                .array();
    }

    private static byte[] curve() {
        ByteBuffer curve = start("curv", 12 + 2 * STEPS).putInt(STEPS);
        for (int i = 0; i < STEPS; i++) {
            double value = i / (STEPS - 1.0);
            double linear = value <= 0.04045 ? value / 12.92 : StrictMath.pow((value + 0.055) / 1.055, 2.4);
            curve.putShort((short) Math.round(linear * 65535));
        }
        return curve.array();
    }

    private static ByteBuffer start(String type, int length) {
        return ByteBuffer.allocate(length).put(ascii(type)).putInt(0);
    }

    private static int fixed(double value) {
        return (int) Math.round(value * 65536);
    }

    private void put(int at, int value) {
        out.putInt(at, value);
    }

    private void put(int at, String word) {
        out.put(at, ascii(word));
    }

    private static byte[] ascii(String words) {
        return words.getBytes(StandardCharsets.US_ASCII);
    }
}
