package dev.rapport.content.rendition;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Measures what a packed document becomes before anybody unpacks it into memory: byte by byte, since what its directory
 * says of sizes is its sender's word.
 */
final class Unpacking {
    private static final int MOST_ENTRIES = 20_000;
    private static final int BUFFER = 64 * 1024;

    private Unpacking() {}

    static void require(Path zip, long mostBytes) throws IOException, UnrenderableException {
        byte[] buffer = new byte[BUFFER];
        long left = mostBytes;
        try (ZipFile file = new ZipFile(zip.toFile())) {
            if (file.size() > MOST_ENTRIES) {
                throw new UnrenderableException("it has more than " + MOST_ENTRIES + " parts");
            }
            for (ZipEntry entry : (Iterable<ZipEntry>) file.stream().map(ZipEntry.class::cast)::iterator) {
                try (InputStream unpacked = file.getInputStream(entry)) {
                    for (int count = unpacked.read(buffer); count >= 0; count = unpacked.read(buffer)) {
                        left -= count;
                        demand(left >= 0, mostBytes);
                    }
                }
            }
        }
    }

    private static void demand(boolean fits, long mostBytes) throws UnrenderableException {
        if (!fits) {
            throw new UnrenderableException("it unpacks to more than " + mostBytes + " bytes");
        }
        if (Thread.interrupted()) {
            throw new UnrenderableException("it takes too long to unpack");
        }
    }
}
