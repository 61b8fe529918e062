package nl.routekaart.standalone.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL server that a killed process left behind. Whoever asks holds the lock on the data folder, so a server that
 * still runs there belongs to nobody.
 */
final class OrphanedServer {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanedServer.class);
    private static final int PATIENCE_SECONDS = 30;

    private OrphanedServer() {}

    /** Stops the server that still runs on this folder, if any, and clears a process id file that would mislead the next. */
    static void stop(Path cluster) {
        Path pidFile = cluster.resolve("postmaster.pid");
        Optional<ProcessHandle> process = firstLine(pidFile).flatMap(OrphanedServer::process);
        if (process.isEmpty()) {
            return;
        }
        if (isServerOf(process.get(), cluster)) {
            LOG.info("Stopping the database server that an earlier, killed process left behind");
            stop(process.get());
        } else {
            delete(pidFile);
        }
    }

    /**
     * Ends what a server left running when it was killed itself. Its parts still write to the files for a moment, and a second server
     * beside them would ruin these.
     *
     * @param programs the folder of programs that only servers of this data folder are started from
     */
    static void endRemains(Path programs) {
        ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .command()
                        .map(command -> Path.of(command).startsWith(programs))
                        .orElse(false))
                .forEach(OrphanedServer::kill);
    }

    private static void kill(ProcessHandle process) {
        LOG.info("Ending process {}, which a killed database server left behind", process.pid());
        process.destroyForcibly();
        if (!ended(process)) {
            throw new IllegalStateException(
                    "Process " + process.pid() + " of an earlier database server cannot be stopped. Stop it by hand.");
        }
    }

    private static Optional<ProcessHandle> process(String pid) {
        return pid.chars().allMatch(Character::isDigit) && !pid.isEmpty()
                ? ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive)
                : Optional.empty();
    }

    /**
     * The operating system may have given the number to another process since. Where it does not tell a process's arguments,
     * a server under the number in this folder's file is taken for this folder's.
     */
    private static boolean isServerOf(ProcessHandle process, Path cluster) {
        var info = process.info();
        boolean postgres = info.command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(false);
        boolean here = info.arguments()
                .map(arguments -> List.of(arguments).contains(cluster.toString()))
                .orElse(true);
        return postgres && here;
    }

    private static void stop(ProcessHandle process) {
        process.destroy();
        if (!ended(process)) {
            LOG.warn("The database server did not stop within {} seconds and is now killed", PATIENCE_SECONDS);
            process.destroyForcibly();
            if (!ended(process)) {
                throw new IllegalStateException("The database server with process id " + process.pid()
                        + " that an earlier process left behind cannot be stopped. Stop it by hand.");
            }
        }
    }

    private static boolean ended(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a database server was being stopped", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<String> firstLine(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var lines = Files.lines(file)) {
            return lines.findFirst().map(String::strip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
