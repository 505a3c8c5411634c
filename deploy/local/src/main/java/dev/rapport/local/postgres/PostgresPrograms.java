package dev.rapport.local.postgres;

import dev.rapport.local.installation.StackException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks the PostgreSQL made for this machine from the class path. */
final class PostgresPrograms {
    private static final int OWNER_MAY_EXECUTE = 0100;

    private PostgresPrograms() {}

    /** @return the directory with {@code bin}, {@code lib} and {@code share}; each release has its own */
    static Path unpackInto(Path programs) throws IOException {
        String archive = archiveFor(System.getProperty("os.name"), System.getProperty("os.arch"));
        Path complete = programs.resolve("postgresql-" + fingerprint(archive));
        if (!Files.exists(complete)) {
            Path draft = Files.createTempDirectory(
                    programs,
                    "unpacking",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
            unpack(archive, draft);
            Files.move(draft, complete, StandardCopyOption.ATOMIC_MOVE);
        }
        return complete;
    }

    static String archiveFor(String systemName, String processor) {
        String system = systemName.toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String kind = switch (processor) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default ->
                throw new StackException("There is no embedded PostgreSQL for the processor '" + processor
                        + "', only for x86_64 and arm64.");
        };
        return "postgres-" + system + "-" + kind + ".txz";
    }

    private static void unpack(String archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(open(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(entry, tar, target.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, path);
        boolean program = (entry.getMode() & OWNER_MAY_EXECUTE) != 0;
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static String fingerprint(String archive) throws IOException {
        try (var digesting = new DigestInputStream(open(archive), MessageDigest.getInstance("SHA-256"))) {
            digesting.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digesting.getMessageDigest().digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static InputStream open(String archive) {
        InputStream stream = PostgresPrograms.class.getClassLoader().getResourceAsStream(archive);
        if (stream == null) {
            throw new StackException(
                    "The binaries of PostgreSQL (" + archive + ") are missing: ./rapport up builds them in.");
        }
        return stream;
    }
}
