package nl.routekaart.standalone.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The files of the PostgreSQL server in the data folder.
 *
 * <p>A new one is made beside its final place and moved there when it is complete. So what stands at the final place is always
 * a whole database, and is never thrown away; what a killed first start left beside it is.
 */
final class Cluster {

    static final String DATABASE = "routekaart";

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Of {@code postmaster.pid}, from 0. */
    private static final int PORT_LINE = 3;

    private static final int STATUS_LINE = 7;

    private final Path programs;
    private final Path files;
    private final Path unfinished;
    private final Path log;

    Cluster(Path dataFolder) {
        this.programs = dataFolder.resolve("postgres-programs");
        this.files = dataFolder.resolve("postgres");
        this.unfinished = dataFolder.resolve("postgres-unfinished");
        this.log = dataFolder.resolve("postgres.log");
    }

    /** Starts the server, makes it first when there is none, and stops one that a killed process left behind. */
    EmbeddedPostgres start() {
        keepOneOlderLog();
        discardHalfUnpackedPrograms();
        if (Files.notExists(files)) {
            DataFolderUnusable.ifTooFull(files.resolveSibling("."));
            make();
        }
        clear(files);
        EmbeddedPostgres server = start(files, password());
        Roles.takeFromApplication(server, password());
        return server;
    }

    /**
     * Starts a server that was started here and has ended: on the same port, with the same settings, which it has written down.
     *
     * @throws IllegalStateException if it does not start
     */
    void startAgain() throws InterruptedException {
        clear(files);
        Path control = program().resolveSibling("pg_ctl");
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            // As it was started: the server does not run as root.
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(control.toString(), "-D", files.toString(), "-w", "restart"));
        try {
            int exit = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IllegalStateException("The database server did not start; " + log + " says why");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The database server could not be started", e);
        }
    }

    /** The port of the server that runs on the files, as it wrote it down when it was ready; empty if there is none. */
    OptionalInt runningOn() {
        try {
            List<String> written = Files.readAllLines(files.resolve("postmaster.pid"));
            return written.size() > STATUS_LINE
                            && written.get(STATUS_LINE).strip().equals("ready")
                    ? OptionalInt.of(Integer.parseInt(written.get(PORT_LINE).strip()))
                    : OptionalInt.empty();
        } catch (IOException | NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    /** The program that last ran on the files; the server writes down how it was started. */
    private Path program() {
        Path written = files.resolve("postmaster.opts");
        try {
            String command = Files.readString(written);
            int arguments = command.indexOf(" \"");
            return Path.of(arguments < 0 ? command.strip() : command.substring(0, arguments));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing of an earlier server may still run on these files. */
    private void clear(Path folder) {
        OrphanedServer.stop(folder);
        if (Files.exists(programs)) {
            try {
                OrphanedServer.endRemains(programs.toRealPath());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The password of all roles; readable for the owner of the folder only. */
    String password() {
        try {
            return Files.readString(passwordFile(files)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The data folder has lost " + passwordFile(files) + ": restore it from a backup", e);
        }
    }

    private void make() {
        clear(unfinished);
        delete(unfinished);
        try (var server = start(unfinished, null)) {
            admit(server, newPassword());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            Files.move(unfinished, files, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on nobody gets in without the password, over loopback neither. */
    private void admit(EmbeddedPostgres server, String password) throws IOException {
        Roles.make(server, password);
        Files.writeString(passwordFile(unfinished), password);
        Files.writeString(unfinished.resolve("pg_hba.conf"), """
                # Written by Routekaart: a password for everyone, from this machine only.
                host all all 127.0.0.1/32 scram-sha-256
                host all all ::1/128 scram-sha-256
                """);
    }

    private EmbeddedPostgres start(Path folder, @Nullable String superuserPassword) {
        var builder = EmbeddedPostgres.builder()
                .setPgBinaryResolver(unpackedHere())
                .setOverrideWorkingDirectory(programs.toFile())
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(PATIENCE)
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "60");
        if (superuserPassword != null) {
            builder.setConnectConfig("password", superuserPassword);
        }
        try {
            EmbeddedPostgres server = builder.start();
            keepForOwner(programs);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("The database server did not start; " + log + " says why", e);
        } catch (IllegalStateException e) {
            throw new IllegalStateException("The database server did not start; " + log + " says why", e);
        }
    }

    /** Of its own: the unpacker gives everybody who comes with the same one the programs that the first unpacked, wherever. */
    private static PgBinaryResolver unpackedHere() {
        return new PgBinaryResolver() {
            @Override
            public InputStream getPgBinary(String system, String machineHardware) throws IOException {
                return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machineHardware);
            }
        };
    }

    private void keepOneOlderLog() {
        if (Files.exists(log)) {
            try {
                Files.move(log, log.resolveSibling("postgres.previous.log"), StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The unpacker marks a complete set of programs, but believes a file that a killed process wrote half. */
    private void discardHalfUnpackedPrograms() {
        if (!Files.isDirectory(programs)) {
            return;
        }
        try (var versions = Files.list(programs)) {
            versions.filter(version -> Files.notExists(version.resolve(".exists")))
                    .forEach(Cluster::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The unpacker lets everyone on the machine write there, which would let anyone replace our programs. */
    private static void keepForOwner(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static Path passwordFile(Path folder) {
        return folder.resolve("routekaart.password");
    }

    private static String newPassword() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private static void delete(Path folder) {
        if (Files.notExists(folder)) {
            return;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                        throws IOException {
                    if (failure != null) {
                        throw failure;
                    }
                    Files.delete(directory);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
