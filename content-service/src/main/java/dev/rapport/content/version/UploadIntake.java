package dev.rapport.content.version;

import dev.rapport.content.store.ContentKey;
import dev.rapport.content.store.ContentStore;
import dev.rapport.content.store.StoreFailure;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Receives uploads into staging a buffer at a time: measures, hashes and types them, and stops those that are too large. */
@ApplicationScoped
class UploadIntake {
    private static final int BUFFER = 64 * 1024;

    private final ContentStore store;
    private final CurrentCaller caller;
    private final long largest;

    UploadIntake(ContentStore store, CurrentCaller caller, VersionConfig config) {
        this.store = store;
        this.caller = caller;
        largest = config.largest().asLongValue();
    }

    /** Refuses an upload that says itself that it is too large, before anything is read. */
    void requireFits(long announced) {
        if (announced > largest) {
            throw tooLarge();
        }
    }

    StagedUpload take(InputStream bytes, FileName name) {
        try {
            store.requireRoom();
            Path file = Files.createTempFile(store.staging(), "upload-", null);
            try {
                return receive(bytes, name, file);
            } catch (IOException | RuntimeException failure) {
                Files.deleteIfExists(file);
                throw failure;
            }
        } catch (IOException failure) {
            throw StoreFailure.translate(failure);
        }
    }

    private StagedUpload receive(InputStream bytes, FileName name, Path file) throws IOException {
        MessageDigest digest = sha256();
        long size = copy(bytes, file, digest);
        if (size == 0) {
            throw new ApiException(
                    ErrorCode.REQUIRED_FIELD_MISSING, "The upload is empty: send the file's bytes as the body.");
        }
        String checksum = HexFormat.of().formatHex(digest.digest());
        ContentKey key = ContentKey.random(new RecordId(caller.get().orgId()));
        return new StagedUpload(file, key, name, SniffedType.of(file, name), Math.toIntExact(size), checksum);
    }

    private long copy(InputStream bytes, Path file, MessageDigest digest) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int count = read(bytes, buffer); count >= 0; count = read(bytes, buffer)) {
                size += count;
                if (size > largest) {
                    throw tooLarge();
                }
                digest.update(buffer, 0, count);
                out.write(buffer, 0, count);
            }
        }
        return size;
    }

    /** Tells a sender that went away from a store that failed: both are IOExceptions. */
    private static int read(InputStream bytes, byte[] buffer) {
        try {
            return bytes.read(buffer);
        } catch (IOException broken) {
            throw new ApiException(
                    ErrorCode.INVALID_PARAMETER, "The upload ended before all of it was there: send it again.");
        }
    }

    private ApiException tooLarge() {
        return new ApiException(
                ErrorCode.REQUEST_TOO_LARGE, "The file is larger than the " + largest + " bytes that are taken.");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
