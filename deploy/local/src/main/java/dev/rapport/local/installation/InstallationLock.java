package dev.rapport.local.installation;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;

/** Keeps a second stack out of an installation. The kernel lets go of it with the process, however that ends. */
public final class InstallationLock implements AutoCloseable {
    private final FileChannel channel;

    private InstallationLock(FileChannel channel) {
        this.channel = channel;
    }

    public static InstallationLock take(Installation installation) {
        try {
            Files.createDirectories(installation.home());
            FileChannel channel = FileChannel.open(installation.lock(), CREATE, WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new StackException("Rapport is already running from " + installation.home()
                        + ": ./rapport status shows it, ./rapport down stops it.");
            }
            return new InstallationLock(channel);
        } catch (IOException e) {
            throw new StackException(
                    "Rapport keeps its data in " + installation.home() + ", which cannot be locked", e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldInThisProcess) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StackException("The lock of the installation cannot be released", e);
        }
    }
}
