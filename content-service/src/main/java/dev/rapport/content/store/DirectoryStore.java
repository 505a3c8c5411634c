package dev.rapport.content.store;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Keeps bytes as files of a directory.
 *
 * <p>A file is complete and on the disk before it gets its name, and its name is on the disk before {@link #keep}
 * returns. After the start the directory is never made again: if it vanishes, its disk was taken away, and writing
 * beneath the mount point would lose what is written.
 */
final class DirectoryStore implements ContentStore {
    private static final String STAGING = "staging";
    private static final String KEPT = "kept";

    private final Path staging;
    private final Path kept;
    private final long reserve;

    private DirectoryStore(Path root, long reserve) {
        staging = root.resolve(STAGING);
        kept = root.resolve(KEPT);
        this.reserve = reserve;
    }

    /** @param reserve bytes that must stay free */
    static DirectoryStore open(Path root, long reserve) throws IOException {
        Path absolute = root.toAbsolutePath().normalize();
        Files.createDirectories(absolute.resolve(STAGING));
        Files.createDirectories(absolute.resolve(KEPT));
        return new DirectoryStore(absolute, reserve);
    }

    @Override
    public void requireRoom() throws IOException {
        if (Files.getFileStore(staging).getUsableSpace() < reserve) {
            throw new StoreFullException("less than " + reserve + " bytes are free at " + staging);
        }
    }

    @Override
    public Path staging() throws IOException {
        if (!Files.isDirectory(staging)) {
            throw new NoSuchFileException(staging.toString());
        }
        return staging;
    }

    @Override
    public void keep(ContentKey key, Path staged) throws IOException {
        Path folder = makeFolder(key);
        force(staged, WRITE);
        Files.move(staged, file(key), ATOMIC_MOVE);
        force(folder, READ);
    }

    @Override
    public InputStream read(ContentKey key, long first, long length) throws IOException {
        FileChannel channel = FileChannel.open(file(key), READ);
        return new BoundedStream(Channels.newInputStream(channel.position(first)), length);
    }

    @Override
    public InputStream read(ContentKey key) throws IOException {
        return Channels.newInputStream(FileChannel.open(file(key), READ));
    }

    @Override
    public void delete(ContentKey key) throws IOException {
        Files.deleteIfExists(file(key));
    }

    @Override
    public void list(Consumer<Kept> visitor) throws IOException {
        try (Stream<Path> files = Files.find(kept, 3, (path, attributes) -> attributes.isRegularFile())) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Optional<ContentKey> key = ContentKey.find(kept.relativize(file).toString());
                if (key.isPresent()) {
                    visitor.accept(new Kept(key.get(), modified(file)));
                }
            }
        }
    }

    private static Instant modified(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class)
                .lastModifiedTime()
                .toInstant();
    }

    private Path file(ContentKey key) {
        return kept.resolve(key.path());
    }

    /** Makes the key's folder and its organisation's where they are missing, and puts their names on the disk. */
    private Path makeFolder(ContentKey key) throws IOException {
        if (!Files.isDirectory(kept)) {
            throw new NoSuchFileException(kept.toString());
        }
        Path organization = kept.resolve(key.organization().toString());
        Path folder = organization.resolve(key.shard());
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            force(organization, READ);
            force(kept, READ);
        }
        return folder;
    }

    /** What {@code fsync} is called here; a directory can only be opened for reading. */
    private static void force(Path path, OpenOption option) throws IOException {
        try (FileChannel channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }
}
