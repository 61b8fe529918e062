package nl.routekaart.log;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.routekaart.canonical.Sha256;
import nl.routekaart.checkpoint.Checkpoint;
import nl.routekaart.checkpoint.SignedNote;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has an authority say when a checkpoint was there (RFC 3161), now and then. Its answer is compared with what was asked and kept
 * as it came; whether the authority is to be trusted is for whoever checks the answer.
 */
final class TimeStamps implements CheckpointListener {

    private static final Logger LOG = LoggerFactory.getLogger(TimeStamps.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final URI authority;
    private final Duration every;
    private final LogTables checkpoints;
    private final TimeStampTables stamps;
    private final Clock clock;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /** @param every how long it waits after a time stamp before it asks for another */
    TimeStamps(URI authority, Duration every, LogTables checkpoints, TimeStampTables stamps, Clock clock) {
        this.authority = authority;
        this.every = every;
        this.checkpoints = checkpoints;
        this.stamps = stamps;
        this.clock = clock;
    }

    @Override
    public void published(Checkpoint checkpoint) {
        Instant due = stamps.newest().map(stamp -> stamp.at().plus(every)).orElse(Instant.MIN);
        if (clock.instant().isBefore(due)) {
            return;
        }
        SignedNote note = checkpoints.checkpoint(checkpoint.size()).orElseThrow();
        try {
            TimeStampResponse answer = ask(note);
            stamps.keep(checkpoint.size(), answer.getEncoded(), time(answer));
        } catch (IOException | TSPException e) {
            LOG.warn("No time stamp for the checkpoint of {} events", checkpoint.size(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Instant time(TimeStampResponse answer) {
        return answer.getTimeStampToken().getTimeStampInfo().getGenTime().toInstant();
    }

    private TimeStampResponse ask(SignedNote note) throws IOException, TSPException, InterruptedException {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        TimeStampRequest request = generator.generate(
                TSPAlgorithms.SHA256,
                Sha256.of(note.toString().getBytes(StandardCharsets.UTF_8)),
                new BigInteger(64, RANDOM));
        HttpResponse<byte[]> answer = client.send(
                HttpRequest.newBuilder(authority)
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/timestamp-query")
                        .header("Accept", "application/timestamp-reply")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(request.getEncoded()))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(authority + " answered " + answer.statusCode());
        }
        TimeStampResponse response = new TimeStampResponse(answer.body());
        response.validate(request);
        if (response.getTimeStampToken() == null) {
            throw new TSPException("Refused: " + response.getStatusString());
        }
        return response;
    }
}
