package nl.routekaart.standalone;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import nl.routekaart.standalone.Api.Answer;
import org.jspecify.annotations.Nullable;

/**
 * A client that goes on while the product and its database come and go. It sends each command under a key of its own, and sends it again
 * until there is an answer; one command in five it gives up at the first
 * failure, and never learns what became of it.
 */
final class StormWriter implements Runnable {

    private static final String ITEMS = "/api/v1/items";

    private final int number;
    private final Random random;
    private final Api api;
    private final CountDownLatch stopping;
    private final Heard heard;
    private final List<String> items = new ArrayList<>();
    private int commands;

    StormWriter(int number, long seed, Api api, CountDownLatch stopping, Heard heard) {
        this.number = number;
        this.random = new Random(seed + number);
        this.api = api;
        this.stopping = stopping;
        this.heard = heard;
    }

    /** What all writers heard. Safe for several threads. */
    static final class Heard {

        final Map<String, Acknowledged> acknowledged = new ConcurrentHashMap<>();
        final Set<String> abandoned = ConcurrentHashMap.newKeySet();
        final Set<String> unexpected = ConcurrentHashMap.newKeySet();
        final AtomicLong connectionsLost = new AtomicLong();
        final AtomicLong toldToWait = new AtomicLong();
    }

    /** An accepted command, as its client was told. */
    record Acknowledged(String id, long version, long position) {}

    @Override
    public void run() {
        try {
            while (stopping.getCount() > 0) {
                String key = "writer-" + number + "-" + commands++;
                if (items.isEmpty() || random.nextInt(4) == 0) {
                    register(key);
                } else {
                    change(key, items.get(random.nextInt(items.size())));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void register(String key) throws InterruptedException {
        String body = "{\"kind\": \"milestone\", \"title\": \"%s\", \"planned\": \"2031\"}".formatted(key);
        Acknowledged accepted = send(key, ITEMS, body);
        if (accepted != null) {
            items.add(accepted.id());
        }
    }

    private void change(String key, String item) throws InterruptedException {
        if (random.nextBoolean()) {
            send(key, ITEMS + "/" + item + "/renamings", "{\"title\": \"%s\"}".formatted(key));
        } else {
            // A plan that stays as it was is no event, so each names another month.
            String planned = "%d-%02d".formatted(2030 + commands % 60, 1 + commands % 12);
            send(key, ITEMS + "/" + item + "/reschedulings", """
                    {"planned": "%s", "delayReason": "permit", "reason": "%s", "source": "storm"}
                    """.formatted(planned, key));
        }
    }

    private @Nullable Acknowledged send(String key, String path, String body) throws InterruptedException {
        boolean givesUp = random.nextInt(5) == 0;
        while (true) {
            try {
                Answer answer = api.with("Idempotency-Key", key).post(path, body);
                if (answer.status() == 200 || answer.status() == 201) {
                    return acknowledge(key, answer);
                }
                if (answer.status() != 503) {
                    heard.unexpected.add(key + ": " + answer.status() + " "
                            + answer.response().body());
                    return null;
                }
                answer.problem(503, "not-available");
                heard.toldToWait.incrementAndGet();
            } catch (UncheckedIOException e) {
                heard.connectionsLost.incrementAndGet();
            }
            if (givesUp) {
                heard.abandoned.add(key);
                return null;
            }
            pause();
        }
    }

    private Acknowledged acknowledge(String key, Answer answer) {
        Acknowledged accepted = new Acknowledged(
                answer.text("/id"), Long.parseLong(answer.text("/version")), Long.parseLong(answer.text("/position")));
        heard.acknowledged.put(key, accepted);
        return accepted;
    }

    /** Gives the product a moment; when all is over it is there, and need not be given one. */
    @SuppressWarnings("ReturnValueIgnored")
    private void pause() throws InterruptedException {
        stopping.await(200, TimeUnit.MILLISECONDS);
    }
}
