package dev.rapport.content.upload;

import dev.rapport.content.store.ContentKey;
import dev.rapport.content.store.ContentStore;
import dev.rapport.content.store.StoreFailure;
import dev.rapport.content.version.Uploads;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Takes the parts of uploads, and makes versions of those that are complete. */
@ApplicationScoped
class Arrivals {
    private static final Logger LOG = Logger.getLogger(Arrivals.class);

    private final UploadLedger ledger;
    private final Uploads uploads;
    private final ContentStore store;
    private final CurrentCaller caller;

    Arrivals(UploadLedger ledger, Uploads uploads, ContentStore store, CurrentCaller caller) {
        this.ledger = ledger;
        this.uploads = uploads;
        this.store = store;
        this.caller = caller;
    }

    /**
     * Adds a part. @return the upload as it is afterwards
     *
     * @param offset where the part begins, which is where the upload ends so far
     * @param announced bytes of the part as its sender says, 0 if it does not
     */
    Upload append(UUID id, long offset, long announced, InputStream bytes) {
        Upload upload = ledger.reserve(id, offset);
        try {
            ArrivedPart.requireRoom(announced, upload.missing());
            take(upload, bytes);
            return ledger.require(id);
        } catch (IOException failure) {
            throw StoreFailure.translate(failure);
        } catch (UncheckedIOException failure) {
            throw StoreFailure.translate(Objects.requireNonNull(failure.getCause()));
        } finally {
            ledger.release(id);
        }
    }

    private void take(Upload upload, InputStream bytes) throws IOException {
        store.requireRoom();
        Path file = Files.createTempFile(store.staging(), "part-", null);
        try {
            ArrivedPart part = ArrivedPart.receive(bytes, file, upload.missing());
            if (part.size() == upload.missing()) {
                finish(upload, part);
            } else if (part.size() > 0) {
                keep(upload, part);
            }
            if (part.broken()) {
                throw new ApiException(
                        ErrorCode.INVALID_PARAMETER, "The part ended early: ask with HEAD how much of it is there.");
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void keep(Upload upload, ArrivedPart part) throws IOException {
        ContentKey key = ContentKey.random(new RecordId(caller.get().orgId()));
        store.keep(key, part.file());
        ledger.add(upload.id(), upload.received(), new UploadPart(key, part.size()));
    }

    /** If this fails, the last part counts as not sent; those before stay. */
    private void finish(Upload upload, ArrivedPart last) throws IOException {
        List<UploadPart> parts = ledger.parts(upload.id());
        try (JoinedParts whole = new JoinedParts(store, parts, last.file())) {
            uploads.finish(
                    upload.asset(),
                    whole,
                    upload.fileName(),
                    upload.title(),
                    version -> ledger.complete(upload.id(), upload.received(), version));
        }
        forget(parts);
    }

    void drop(UUID id) {
        Upload upload = ledger.reserve(id, ledger.require(id).received());
        List<UploadPart> parts = ledger.parts(upload.id());
        ledger.drop(id);
        forget(parts);
    }

    /** What cannot be forgotten now, the sweep of bytes without a row will. */
    private void forget(List<UploadPart> parts) {
        for (UploadPart part : parts) {
            try {
                store.delete(part.key());
            } catch (IOException failure) {
                LOG.warnf(
                        failure,
                        "the part %s stays behind for the sweep",
                        part.key().number());
            }
        }
    }
}
