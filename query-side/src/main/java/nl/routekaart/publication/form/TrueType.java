package nl.routekaart.publication.form;

import java.nio.ByteBuffer;

/** A TrueType font as a document embeds it. */
final class TrueType {

    private static final int TABLES = 4;
    private static final int DIRECTORY = 12;
    private static final int ENTRY = 16;
    private static final int LIGATURES =
            ByteBuffer.wrap(new byte[] {'G', 'S', 'U', 'B'}).getInt();
    private static final int UNKNOWN =
            ByteBuffer.wrap(new byte[] {'x', 's', 'u', 'b'}).getInt();

    private TrueType() {}

    /**
     * The font without the table that puts one glyph in the place of several letters: no character stands for such a
     * glyph, and a document that is to be kept must say of each glyph which character it is.
     */
    static byte[] withoutLigatures(byte[] font) {
        ByteBuffer file = ByteBuffer.wrap(font.clone());
        for (int i = 0; i < file.getShort(TABLES); i++) {
            int entry = DIRECTORY + i * ENTRY;
            if (file.getInt(entry) == LIGATURES) {
                file.putInt(entry, UNKNOWN);
            }
        }
        return file.array();
    }
}
