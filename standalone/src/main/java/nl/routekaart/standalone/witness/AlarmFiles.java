package nl.routekaart.standalone.witness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.Stream;
import nl.routekaart.checkpoint.SignedNote;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The alarm in the folder of a witness: a folder that is there as long as it stands, with both checkpoints. When a person has
 * decided it is moved to those that were, so that no evidence is lost.
 *
 * @param folder of the witness
 * @param disk how it is written
 */
record AlarmFiles(Path folder, Disk disk) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ALARM = "alarm";
    private static final String DECIDED = "decided-alarms";
    private static final String KEPT = "kept-checkpoint";
    private static final String SHOWN = "shown-checkpoint";
    private static final String ABOUT = "alarm.json";
    private static final String DECISION = "decision.json";

    /** The one that stands, also if the process ended while it was being raised. */
    Optional<Alarm> standing() throws IOException {
        if (!Files.exists(place()) && readable(unfinished()).isPresent()) {
            disk.move(unfinished(), place());
        }
        if (!Files.exists(place())) {
            return Optional.empty();
        }
        return Optional.of(readable(place()).orElseThrow(() -> new WitnessException("folder-spoiled", place())));
    }

    void raise(Alarm alarm) throws IOException {
        disk.makeFolder(unfinished());
        disk.write(unfinished().resolve(KEPT), bytes(alarm.kept()));
        disk.write(unfinished().resolve(SHOWN), bytes(alarm.shown()));
        ObjectNode about = JSON.createObjectNode();
        about.put("breach", alarm.breach().word());
        about.put("from", alarm.from());
        about.put("at", alarm.at().toString());
        disk.write(unfinished().resolve(ABOUT), bytes(about));
        disk.move(unfinished(), place());
    }

    /** A person has decided that the witness goes on. */
    void decide(String reason, Instant at) throws IOException {
        if (standing().isEmpty()) {
            throw new WitnessException("no-alarm", folder);
        }
        ObjectNode decision = JSON.createObjectNode();
        decision.put("reason", reason);
        decision.put("at", at.toString());
        disk.write(place().resolve(DECISION), bytes(decision));
        Path decided = folder.resolve(DECIDED);
        disk.makeFolder(decided);
        long before;
        try (Stream<Path> all = Files.list(decided)) {
            before = all.count();
        }
        disk.move(place(), decided.resolve(Long.toString(before + 1)));
    }

    Path place() {
        return folder.resolve(ALARM);
    }

    private Path unfinished() {
        return folder.resolve(ALARM + Disk.UNFINISHED);
    }

    private static Optional<Alarm> readable(Path alarm) throws IOException {
        if (!Files.exists(alarm.resolve(ABOUT))) {
            return Optional.empty();
        }
        try {
            JsonNode about = JSON.readTree(Files.readAllBytes(alarm.resolve(ABOUT)));
            String word = about.path("breach").asString("");
            return Stream.of(Breach.values())
                    .filter(breach -> breach.word().equals(word))
                    .findFirst()
                    .map(breach -> new Alarm(
                            breach,
                            note(alarm.resolve(KEPT)),
                            note(alarm.resolve(SHOWN)),
                            about.path("from").asString(""),
                            Instant.parse(about.path("at").asString(""))));
        } catch (JacksonException | IllegalArgumentException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static SignedNote note(Path file) {
        try {
            return SignedNote.parse(Files.readString(file));
        } catch (IOException e) {
            throw new IllegalArgumentException("No checkpoint: " + file, e);
        }
    }

    private static byte[] bytes(Object text) {
        return (text.toString() + (text instanceof JsonNode ? "\n" : "")).getBytes(StandardCharsets.UTF_8);
    }
}
