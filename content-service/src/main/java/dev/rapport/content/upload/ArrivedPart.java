package dev.rapport.content.upload;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What has arrived of a part, in staging.
 *
 * @param broken whether its sender went away before all of it was there; what is there counts all the same
 */
record ArrivedPart(Path file, long size, boolean broken) {
    private static final int BUFFER = 64 * 1024;

    /** @param room bytes that are still missing from the upload; more are refused */
    static ArrivedPart receive(InputStream bytes, Path file, long room) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            while (true) {
                int count;
                try {
                    count = bytes.read(buffer);
                } catch (IOException senderGone) {
                    return new ArrivedPart(file, size, true);
                }
                if (count < 0) {
                    return new ArrivedPart(file, size, false);
                }
                size += count;
                requireRoom(size, room);
                out.write(buffer, 0, count);
            }
        }
    }

    static void requireRoom(long size, long room) {
        if (size > room) {
            throw new ApiException(
                    ErrorCode.REQUEST_TOO_LARGE,
                    "Of the upload's announced length " + room + " bytes are missing; the part has more.");
        }
    }
}
