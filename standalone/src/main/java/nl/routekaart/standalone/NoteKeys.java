package nl.routekaart.standalone;

import nl.routekaart.checkpoint.NoteKey;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a key that was given on the command line. */
public final class NoteKeys implements ITypeConverter<NoteKey> {

    @Override
    public NoteKey convert(String text) {
        try {
            return NoteKey.parse(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(
                    "'" + text
                            + "' is no key of a programme: name, id and key with plus signs between them, as in keys.txt or /api/v1/signing-keys");
        }
    }
}
