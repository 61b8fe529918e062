package nl.routekaart.bundle;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.routekaart.merkle.Hash;
import org.jspecify.annotations.Nullable;

/**
 * All other leaves that a bundle is compared with.
 *
 * @param all of them
 */
record References(List<Reference> all) implements Closeable {

    /** @param findings where it goes if the leaves that the log kept are not as the log writes them */
    static References of(Path folder, @Nullable Path earlier, Collection<Long> sizes, Findings findings)
            throws IOException {
        List<Reference> all = new ArrayList<>();
        Path kept = folder.resolve(BundleFile.LEAVES);
        if (Files.exists(kept)) {
            if (!Files.isRegularFile(kept) || Files.size(kept) % Hash.EMPTY.bytes().length != 0) {
                findings.add(BundleFinding.of(BundleFault.FILE_NOT_READABLE, BundleFile.LEAVES));
            }
        }
        if (Files.isRegularFile(kept)) {
            all.add(new Reference(BundleFault.LEAF_OTHER, LeafSource.kept(kept), sizes));
        }
        if (earlier != null) {
            Path lines = earlier.resolve(BundleFile.EVENTS);
            all.add(new Reference(BundleFault.EARLIER_OTHER, LeafSource.lines(lines), sizes));
        }
        return new References(all);
    }

    void compare(Hash leaf) {
        try {
            for (Reference reference : all) {
                reference.compare(leaf);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void finish(Findings findings) throws IOException {
        for (Reference reference : all) {
            reference.finish(findings);
        }
    }

    @Override
    public void close() throws IOException {
        for (Reference reference : all) {
            reference.close();
        }
    }
}
