package nl.routekaart.standalone.database;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.routekaart.standalone.Words;

/**
 * A process that works on the data, as others are told of it.
 *
 * @param work what it does there: {@code serve}, or a command such as {@code keys-restore}
 * @param since when it began, to the minute
 * @param process its number on its host
 * @param host where it runs
 */
record Occupant(String work, String since, String process, String host) {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Pattern WRITTEN = Pattern.compile("routekaart (\\S+) (\\S+) (\\d+)@(\\S*)");

    /** As much as the database server keeps of the name of a session. */
    private static final int LONGEST = 63;

    /** This process, from now on. */
    static Occupant here(String work) {
        return new Occupant(
                work,
                MINUTE.format(Instant.now()),
                Long.toString(ProcessHandle.current().pid()),
                hostName());
    }

    /** Empty if that is not how one of ours is written down. */
    static Optional<Occupant> read(String written) {
        Matcher parts = WRITTEN.matcher(written.strip());
        return parts.matches()
                ? Optional.of(new Occupant(parts.group(1), parts.group(2), parts.group(3), parts.group(4)))
                : Optional.empty();
    }

    /** As it is written down. Only the host may lose its end by it. */
    String written() {
        String all = "routekaart " + work + ' ' + since + ' ' + process + '@' + host;
        return all.substring(0, Math.min(all.length(), LONGEST));
    }

    /** Who stands in the way, within a sentence. */
    String said(Words words) {
        return work.equals("serve")
                ? words.say("service", process, host, since)
                : words.say("command", work.replace('-', ' '), process, host, since);
    }

    private static String hostName() {
        return Stream.of("HOSTNAME", "COMPUTERNAME")
                .map(System::getenv)
                .filter(name -> name != null && !name.isBlank())
                .findFirst()
                .orElseGet(Occupant::lookedUp)
                .replaceAll("[^\\x21-\\x7e]", "?");
    }

    private static String lookedUp() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
