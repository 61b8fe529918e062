package nl.routekaart.standalone.witness;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** A disk of a machine that stops at a given step: before it, half through it, or after it. */
final class BreakingDisk implements Disk {

    private int stepsLeft;
    private final int half;

    /**
     * @param steps how many are done
     * @param half of the next one: how many halves are done, 0 to 2
     */
    BreakingDisk(int steps, int half) {
        this.stepsLeft = steps;
        this.half = half;
    }

    /** The machine stopped. */
    static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** Whether the work was done before the machine stopped. */
    boolean wasEnough() {
        return stepsLeft >= 0;
    }

    private interface Step {

        void run() throws IOException;
    }

    private void step(Step whole, Step halved) throws IOException {
        if (--stepsLeft >= 0) {
            whole.run();
            return;
        }
        if (half == 2) {
            whole.run();
        } else if (half == 1) {
            halved.run();
        }
        throw new Stopped();
    }

    @Override
    public void write(Path file, byte[] content) throws IOException {
        step(() -> REAL.write(file, content), () -> REAL.write(file, Arrays.copyOf(content, content.length / 2)));
    }

    @Override
    public void writeSecret(Path file, byte[] content) throws IOException {
        step(
                () -> REAL.writeSecret(file, content),
                () -> REAL.writeSecret(file, Arrays.copyOf(content, content.length / 2)));
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        step(() -> REAL.move(from, to), () -> {});
    }

    @Override
    public void makeFolder(Path folder) throws IOException {
        step(() -> REAL.makeFolder(folder), () -> {});
    }
}
