package nl.routekaart.view;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.postgresql.copy.CopyIn;

/** Rows in the form of PostgreSQL's binary COPY. */
final class CopyBuffer {

    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final byte[] TRAILER = {(byte) 0xff, (byte) 0xff};

    private byte[] bytes = new byte[1 << 16];
    private int length;
    private int kept;

    CopyBuffer int8(int value) {
        room(1);
        bytes[length++] = (byte) value;
        return this;
    }

    CopyBuffer int16(int value) {
        return int8(value >> 8).int8(value);
    }

    CopyBuffer int32(int value) {
        room(4);
        put(length, value);
        length += 4;
        return this;
    }

    CopyBuffer int64(long value) {
        return int32((int) (value >> 32)).int32((int) value);
    }

    CopyBuffer text(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        return int32(utf8.length).raw(utf8);
    }

    CopyBuffer jsonb(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        return int32(utf8.length + 1).int8(1).raw(utf8);
    }

    CopyBuffer uuid(UUID value) {
        return int32(16).int64(value.getMostSignificantBits()).int64(value.getLeastSignificantBits());
    }

    /** Begins an array of one dimension; its members follow, each with its length, and then {@link #arrayEnd}. */
    int arrayStart(int elementOid, int size) {
        int start = length;
        int32(0).int32(size == 0 ? 0 : 1).int32(0).int32(elementOid);
        if (size > 0) {
            int32(size).int32(1);
        }
        return start;
    }

    void arrayEnd(int start) {
        put(start, length - start - 4);
    }

    private CopyBuffer raw(byte[] value) {
        room(value.length);
        System.arraycopy(value, 0, bytes, length, value.length);
        length += value.length;
        return this;
    }

    private void put(int at, int value) {
        bytes[at] = (byte) (value >> 24);
        bytes[at + 1] = (byte) (value >> 16);
        bytes[at + 2] = (byte) (value >> 8);
        bytes[at + 3] = (byte) value;
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    /** Everything so far is whole. */
    void keep() {
        kept = length;
    }

    /** Takes back what was added since {@link #keep}. */
    void undo() {
        length = kept;
    }

    int size() {
        return length;
    }

    /** Sends everything, from header to trailer. */
    void sendTo(CopyIn copy) throws java.sql.SQLException {
        copy.writeToCopy(HEADER, 0, HEADER.length);
        copy.writeToCopy(bytes, 0, length);
        copy.writeToCopy(TRAILER, 0, TRAILER.length);
    }
}
