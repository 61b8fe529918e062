package nl.routekaart.standalone.remote;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** An answer that comes bit by bit: the client of the JDK would wait for ever for a next bit. */
final class AttendedStream extends FilterInputStream {

    private final Duration silence;
    private final Function<Exception, NotAnsweredException> why;

    /** A thread of the platform: virtual ones can stop each other for ever in a runnable jar. */
    private final ExecutorService reader = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("answer").factory());

    /**
     * @param silence how long nothing may come
     * @param why how what went wrong is told
     */
    AttendedStream(InputStream in, Duration silence, Function<Exception, NotAnsweredException> why) {
        super(in);
        this.silence = silence;
        this.why = why;
    }

    @Override
    public int read() throws IOException {
        return attended(in::read);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        return attended(() -> in.read(bytes, offset, length));
    }

    private int attended(Callable<Integer> reading) throws IOException {
        try {
            return reader.submit(reading).get(silence.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            close();
            throw why.apply(new HttpTimeoutException("Nothing came for " + silence));
        } catch (ExecutionException e) {
            throw why.apply(e.getCause() instanceof IOException failure ? failure : e);
        } catch (InterruptedException e) {
            throw why.apply(e);
        }
    }

    @Override
    public void close() throws IOException {
        super.close();
        reader.shutdownNow();
    }
}
