package dev.rapport.local.postgres;

import dev.rapport.local.installation.PrivateFile;
import dev.rapport.local.installation.StackException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** The files of the database server. */
record DataDirectory(Path path) {

    boolean exists() {
        return Files.exists(path.resolve("PG_VERSION"));
    }

    /** Text compares by code point and upper case follows Unicode, on every machine alike. */
    void create(Path initdb, String password, Unprivileged way) throws IOException, InterruptedException {
        Files.createDirectory(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        way.own(path);
        Path passwordFile = path.resolveSibling("postgres.password");
        PrivateFile.write(passwordFile, password);
        way.own(passwordFile);
        try {
            run(way.command(List.of(
                    initdb.toString(),
                    "--pgdata=" + path,
                    "--username=" + Postgres.SUPERUSER,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C")));
        } finally {
            Files.delete(passwordFile);
        }
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new StackException("The database cluster cannot be created; initdb says:\n" + said.stripTrailing());
        }
    }

    /**
     * After a crash the server's own lock names a process that is gone. PostgreSQL sees that unless the number was given to
     * someone else meanwhile, as happens in containers, where numbers start anew.
     */
    void dropStaleLock() throws IOException {
        Path lock = path.resolve("postmaster.pid");
        if (Files.exists(lock)) {
            long holder = Long.parseLong(Files.readAllLines(lock).getFirst().strip());
            boolean alive = ProcessHandle.of(holder)
                    .flatMap(process -> process.info().commandLine())
                    .filter(line -> line.contains(path.toString()))
                    .isPresent();
            if (!alive) {
                Files.delete(lock);
            }
        }
    }
}
