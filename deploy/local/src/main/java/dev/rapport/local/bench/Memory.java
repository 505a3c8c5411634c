package dev.rapport.local.bench;

import dev.rapport.local.installation.Installation;
import dev.rapport.local.installation.StackException;
import dev.rapport.local.process.RunRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The resident memory of a component while something goes on, where the system tells it (Linux). */
final class Memory implements AutoCloseable {
    private static final double KIB_PER_MIB = 1024;

    private final Path status;
    private final Thread watch;
    private volatile double most;

    private Memory(Path status) {
        this.status = status;
        watch = Thread.ofPlatform().daemon().start(this::look);
    }

    static Memory of(Installation installation, String component) {
        long pid = RunRecord.find(installation, component)
                .orElseThrow(() -> new StackException(component + " does not run"))
                .pid();
        return new Memory(Path.of("/proc", Long.toString(pid), "status"));
    }

    /** MiB. */
    double most() {
        return most;
    }

    private void look() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                most = Math.max(most, resident());
                Thread.sleep(100);
            }
        } catch (IOException | InterruptedException e) {
            // The component is gone, or nobody wants to know any more.
            Thread.currentThread().interrupt();
        }
    }

    private double resident() throws IOException {
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / KIB_PER_MIB)
                .sum();
    }

    @Override
    public void close() {
        watch.interrupt();
    }
}
