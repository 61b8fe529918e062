package nl.routekaart.benchmarks.product;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;

/** One connection that is kept, over which requests go that were made beforehand: it costs as little as can be. */
public final class RawHttp implements AutoCloseable {

    private static final String ACCOUNT = "secretariaat:demo";
    private static final String LENGTH = "content-length:";

    private final Socket socket;
    private byte[] buffer = new byte[1 << 14];
    private int filled;

    private RawHttp(Socket socket) {
        this.socket = socket;
    }

    /** Connects to this machine. */
    public static RawHttp connect(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        return new RawHttp(socket);
    }

    /** A request for something. */
    public static byte[] get(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: */*\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** A request of the secretariat, with JSON. */
    public static byte[] post(String path, String json) {
        String credentials = Base64.getEncoder().encodeToString(ACCOUNT.getBytes(StandardCharsets.UTF_8));
        return ("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json\r\nAuthorization: Basic "
                        + credentials + "\r\nContent-Type: application/json\r\nContent-Length: "
                        + json.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + json)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Sends a request and reads its answer. */
    public Answer send(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        filled = 0;
        int body = -1;
        while (body < 0) {
            read();
            body = endOfHead();
        }
        String head = new String(buffer, 0, body, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        int length = head.indexOf(LENGTH);
        if (length >= 0) {
            int from = length + LENGTH.length();
            int until = body
                    + Integer.parseInt(
                            head.substring(from, head.indexOf('\r', from)).strip());
            while (filled < until) {
                read();
            }
        } else {
            while (!endsWithLastChunk()) {
                read();
            }
        }
        return new Answer(
                Integer.parseInt(head.substring(9, 12)),
                new String(buffer, body, filled - body, StandardCharsets.UTF_8));
    }

    private void read() throws IOException {
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * filled);
        }
        InputStream in = socket.getInputStream();
        int count = in.read(buffer, filled, buffer.length - filled);
        if (count < 0) {
            throw new IOException("The connection was closed");
        }
        filled += count;
    }

    private int endOfHead() {
        for (int at = 3; at < filled; at++) {
            if (buffer[at] == '\n' && buffer[at - 1] == '\r' && buffer[at - 2] == '\n') {
                return at + 1;
            }
        }
        return -1;
    }

    private boolean endsWithLastChunk() {
        return filled >= 5 && new String(buffer, filled - 5, 5, StandardCharsets.ISO_8859_1).equals("0\r\n\r\n");
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** What came back. */
    public record Answer(int status, String body) {}
}
