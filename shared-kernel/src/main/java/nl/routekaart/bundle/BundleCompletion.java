package nl.routekaart.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.routekaart.checkpoint.Checkpoint;
import nl.routekaart.consent.Consent;
import nl.routekaart.consent.ConsentEvent;
import nl.routekaart.fold.Folds;
import nl.routekaart.fold.Stamps;
import nl.routekaart.message.DomainEvent;
import nl.routekaart.message.StoredEvent;
import nl.routekaart.statement.Stamp;
import nl.routekaart.statement.Statements;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes everything in a bundle that follows from its lines: proofs, sealed files, sign-offs and index. The lines come by
 * twice and are never in memory as a whole. What cannot be read is left to the check: a bundle of a log that was tampered with
 * is completed too.
 */
public final class BundleCompletion {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;
    private final SealedFiles seals;
    private final List<SealedEvent> sealed = new ArrayList<>();
    private final Map<Long, String> carried = new HashMap<>();
    private final List<Long> carriers = new ArrayList<>();
    private final Map<UUID, Statements> consents = new HashMap<>();
    private long lines;
    private long withheld;

    /** @param folder where {@link BundleFile#EVENTS}, {@link BundleFile#CHECKPOINT} and {@link BundleFile#KEYS} are */
    public BundleCompletion(Path folder, SealedFiles seals) {
        this.folder = folder;
        this.seals = seals;
    }

    /**
     * Completes the bundle; the same again as often as it is done.
     *
     * @param about what the index says of who made it for whom
     */
    public void complete(ObjectNode about) throws IOException {
        Checkpoint newest = ProofLine.checkpoint(WholeFile.note(folder.resolve(BundleFile.CHECKPOINT)));
        lookThrough();
        write(BundleFile.PROOFS, proofs(newest));
        write(BundleFile.CONSENTS, consentList());
        Files.createDirectories(folder.resolve("seals"));
        for (SealedEvent seal : sealed) {
            Path file = folder.resolve(seal.file());
            if (!Files.exists(file)) {
                atOnce(file, seals.at(seal.position()));
            }
        }
        atOnce(folder.resolve(BundleFile.VERIFIER), verifier());
        write(BundleFile.INDEX, index(newest, about));
    }

    /** The second verifier, as it came with this release. */
    private static byte[] verifier() throws IOException {
        try (InputStream in = BundleCompletion.class.getResourceAsStream(BundleFile.VERIFIER)) {
            return Objects.requireNonNull(in, BundleFile.VERIFIER).readAllBytes();
        }
    }

    private void lookThrough() throws IOException {
        try (LineChunks chunks = LineChunks.of(folder.resolve(BundleFile.EVENTS))) {
            for (var chunk = chunks.next(); chunk.isPresent(); chunk = chunks.next()) {
                long position = chunk.get().first();
                for (byte[] line : chunk.get().lines()) {
                    look(position++, line);
                }
                lines = position - 1;
            }
        }
    }

    private void look(long position, byte[] line) {
        switch (BundleLine.read(position, line)) {
            case BundleLine.Withheld hidden -> withheld++;
            case BundleLine.Absent absent -> {}
            case BundleLine.Shown shown -> {
                if (CarriedCheckpoint.mayCarry(shown.event().name())) {
                    look(shown.event());
                }
            }
        }
    }

    private void look(StoredEvent stored) {
        DomainEvent event;
        Stamp stamp;
        try {
            event = Folds.READER.read(stored).event();
            stamp = Stamps.of(stored.sequence(), stored.position(), stored.recordedAt(), stored.metadata());
        } catch (RuntimeException e) {
            return;
        }
        SealedEvent.of(stored, event).ifPresent(sealed::add);
        CarriedCheckpoint.of(event).ifPresent(note -> {
            carried.put(stored.position(), note);
            carriers.add(stored.position());
        });
        if (event instanceof ConsentEvent consent) {
            consents.merge(
                    stored.subjectId(),
                    Consent.evolve(Consent.NONE, consent, stamp).statements(),
                    (said, alone) ->
                            Consent.evolve(new Consent(said), consent, stamp).statements());
        }
    }

    private JsonNode proofs(Checkpoint newest) throws IOException {
        Map<Long, Long> sizes = new HashMap<>();
        carried.forEach((position, note) -> {
            long size = size(note);
            if (size >= 1 && size <= newest.size() && size <= lines) {
                sizes.put(position, size);
            }
        });
        ArrayNode proofs = JsonNodeFactory.instance.arrayNode();
        if (lines == newest.size()) {
            NeededNodes nodes = new NeededNodes(newest.size(), sizes.values());
            try (LineChunks chunks = LineChunks.of(folder.resolve(BundleFile.EVENTS))) {
                for (var chunk = chunks.next(); chunk.isPresent(); chunk = chunks.next()) {
                    chunk.get().lines().forEach(line -> nodes.add(BundleLine.leaf(line)));
                }
            }
            for (long position : carriers) {
                if (sizes.containsKey(position)) {
                    proofs.add(new ProofLine(
                                    position,
                                    Objects.requireNonNull(carried.get(position)),
                                    nodes.proof(Objects.requireNonNull(sizes.get(position))))
                            .json());
                }
            }
        }
        return proofs;
    }

    private static long size(String note) {
        try {
            return ProofLine.checkpoint(note).size();
        } catch (IllegalArgumentException e) {
            return 0;
        }
    }

    private JsonNode consentList() {
        ConsentList list = new ConsentList();
        consents.forEach((id, said) -> list.put(id, new Consent(said)));
        return list.json();
    }

    private JsonNode index(Checkpoint newest, ObjectNode about) {
        ObjectNode index = BundleIndex.facts(newest, withheld);
        index.setAll(about);
        ObjectNode files = index.putObject("files");
        BundleIndex.FILES.forEach((file, what) -> {
            if (file.equals(BundleFile.INDEX) || Files.exists(folder.resolve(file))) {
                files.put(file, what);
            }
        });
        index.set(BundleIndex.SEALS, BundleIndex.seals(sealed));
        return index;
    }

    private void write(String file, JsonNode json) throws IOException {
        byte[] bytes = (JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + '\n')
                .getBytes(StandardCharsets.UTF_8);
        atOnce(folder.resolve(file), bytes);
    }

    /** There as a whole or not at all, whenever it is interrupted. */
    private static void atOnce(Path file, byte[] bytes) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.write(part, bytes);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
