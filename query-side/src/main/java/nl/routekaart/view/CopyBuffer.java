package nl.routekaart.view;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import org.postgresql.copy.CopyIn;

/** Rows in the form of PostgreSQL's binary COPY. */
final class CopyBuffer {

    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final byte[] TRAILER = {(byte) 0xff, (byte) 0xff};

    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private byte[] bytes = new byte[1 << 16];
    private int length;
    private int kept;

    CopyBuffer int8(int value) {
        room(1);
        bytes[length++] = (byte) value;
        return this;
    }

    CopyBuffer int16(int value) {
        room(Short.BYTES);
        SHORT.set(bytes, length, (short) value);
        length += Short.BYTES;
        return this;
    }

    CopyBuffer int32(int value) {
        room(Integer.BYTES);
        INT.set(bytes, length, value);
        length += Integer.BYTES;
        return this;
    }

    CopyBuffer int64(long value) {
        room(Long.BYTES);
        LONG.set(bytes, length, value);
        length += Long.BYTES;
        return this;
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
        INT.set(bytes, start, length - start - Integer.BYTES);
    }

    private CopyBuffer raw(byte[] value) {
        room(value.length);
        System.arraycopy(value, 0, bytes, length, value.length);
        length += value.length;
        return this;
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

    void clear() {
        length = 0;
        kept = 0;
    }

    int size() {
        return length;
    }

    /** Sends everything, from header to trailer. */
    void sendTo(CopyIn copy) throws SQLException {
        copy.writeToCopy(HEADER, 0, HEADER.length);
        copy.writeToCopy(bytes, 0, length);
        copy.writeToCopy(TRAILER, 0, TRAILER.length);
    }
}
