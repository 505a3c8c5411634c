package dev.rapport.local.process;

import dev.rapport.local.installation.Installation;
import dev.rapport.local.installation.PrivateFile;
import dev.rapport.local.installation.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A running process, written down so that another terminal, or a later run, can find it. A process number alone would not
 * do, since the system gives it to others later: the time it started and its command line must agree as well.
 */
public record RunRecord(String component, String address, State state, long pid, Instant started, Signal stopSignal) {
    private static final String SUFFIX = ".properties";

    /** The system derives the start from its own uptime and rounds, so two readings may differ a little. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);

    static RunRecord of(Component component, State state, ProcessHandle process) {
        return new RunRecord(
                component.name(), component.address(), state, process.pid(), startOf(process), component.stopSignal());
    }

    /** The supervising process itself. */
    public static RunRecord ofThisProcess(String name, String address, State state) {
        ProcessHandle self = ProcessHandle.current();
        return new RunRecord(name, address, state, self.pid(), startOf(self), Signal.TERM);
    }

    public void write(Installation installation) {
        PrivateFile.write(
                file(installation),
                "address=%s%nstate=%s%npid=%d%nstarted=%s%nstopSignal=%s%n"
                        .formatted(address, state, pid, started, stopSignal));
    }

    public void erase(Installation installation) {
        try {
            Files.deleteIfExists(file(installation));
        } catch (IOException e) {
            throw new StackException(file(installation) + " cannot be deleted", e);
        }
    }

    public static Optional<RunRecord> find(Installation installation, String component) {
        return all(installation).stream()
                .filter(found -> found.component.equals(component))
                .findFirst();
    }

    public static List<RunRecord> all(Installation installation) {
        if (!Files.isDirectory(installation.run())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(installation.run())) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .map(RunRecord::read)
                    .toList();
        } catch (IOException e) {
            throw new StackException(installation.run() + " cannot be read", e);
        }
    }

    /** The process, if it still lives and is really the one that was written down. */
    public Optional<ProcessHandle> process(Installation installation) {
        Predicate<ProcessHandle> sameStart =
                process -> Duration.between(started, startOf(process)).abs().compareTo(CLOCK_TOLERANCE) <= 0;
        Predicate<ProcessHandle> ofThisInstallation = process -> process.info()
                .commandLine()
                .map(line -> line.contains(installation.home().toString()))
                .orElse(true);
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(sameStart)
                .filter(ofThisInstallation);
    }

    private static RunRecord read(Path file) {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new StackException(file + " cannot be read", e);
        }
        String name = file.getFileName().toString();
        return new RunRecord(
                name.substring(0, name.length() - SUFFIX.length()),
                properties.getProperty("address"),
                State.valueOf(properties.getProperty("state")),
                Long.parseLong(properties.getProperty("pid")),
                Instant.parse(properties.getProperty("started")),
                Signal.valueOf(properties.getProperty("stopSignal")));
    }

    private Path file(Installation installation) {
        return installation.run().resolve(component + SUFFIX);
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }
}
