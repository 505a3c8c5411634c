package dev.rapport.local.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * In charge of the passwords of one installation: each is made at random when it is first asked for, kept in
 * {@code secrets.properties}, and the same ever after.
 */
public final class Secrets {
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
    private static final int LENGTH = 32;

    private final Path file;
    private final SecureRandom random = new SecureRandom();
    private final Properties known = new Properties();

    public Secrets(Installation installation) {
        file = installation.secrets();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                known.load(reader);
            } catch (IOException e) {
                throw new StackException(file + " cannot be read", e);
            }
        }
    }

    public synchronized String of(String name) {
        String existing = known.getProperty(name);
        if (existing != null) {
            return existing;
        }
        String made = fresh();
        known.setProperty(name, made);
        PrivateFile.write(file, text());
        return made;
    }

    /** A new secret that is kept elsewhere. */
    public String fresh() {
        return random.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(index -> ALPHABET.substring(index, index + 1))
                .collect(Collectors.joining());
    }

    private String text() {
        return new TreeMap<>(known)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                        .collect(Collectors.joining());
    }
}
