package dev.rapport.local.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * In charge of the places of one installation: the checkout whose applications it runs, and the home directory (usually
 * {@code .rapport}) that holds its data, secrets and logs.
 */
public record Installation(Path checkout, Path home) {

    public Installation {
        checkout = checkout.toAbsolutePath().normalize();
        home = home.toAbsolutePath().normalize();
    }

    public static Installation in(Path checkout) {
        return new Installation(checkout, checkout.resolve(".rapport"));
    }

    /** Unpacked once, and kept by {@link #forgetData}: it can always be had again and holds nothing of anybody's. */
    public Path programs() {
        return home.resolve("programs");
    }

    public Path postgres() {
        return home.resolve("postgres");
    }

    public Path kafka() {
        return home.resolve("kafka");
    }

    public Path content() {
        return home.resolve("content");
    }

    public Path logs() {
        return home.resolve("logs");
    }

    /** One file for each running process, so that another terminal, or a later run, can find it. */
    public Path run() {
        return home.resolve("run");
    }

    public Path secrets() {
        return home.resolve("secrets.properties");
    }

    public Path seed() {
        return home.resolve("seed.json");
    }

    public Path developerEnvironment() {
        return home.resolve("dev.env");
    }

    public Path keyStore() {
        return home.resolve("gateway.p12");
    }

    Path lock() {
        return home.resolve("lock");
    }

    public void createDirectories() {
        try {
            for (Path directory : List.of(logs(), run(), content(), programs())) {
                Files.createDirectories(directory);
            }
        } catch (IOException e) {
            throw new StackException("Rapport keeps its data in " + home + ", which cannot be written", e);
        }
    }

    /** Leaves nothing of an earlier life: data, secrets and logs go together, since each is useless without the others. */
    public void forgetData() {
        try (var entries = Files.list(home)) {
            for (Path entry : entries.toList()) {
                if (!entry.equals(programs()) && !entry.equals(lock())) {
                    deleteTree(entry);
                }
            }
        } catch (IOException e) {
            throw new StackException("The earlier data in " + home + " cannot be deleted", e);
        }
    }

    private static void deleteTree(Path root) throws IOException {
        try (var tree = Files.walk(root)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
