package dev.rapport.content.version;

import dev.rapport.content.store.ContentStore;
import dev.rapport.content.store.StoreFailure;
import dev.rapport.platform.id.RecordId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes an upload the whole way: staging, store, row. */
@ApplicationScoped
public class Uploads {
    private final UploadIntake intake;
    private final ContentStore store;
    private final VersionRegistration registration;

    Uploads(UploadIntake intake, ContentStore store, VersionRegistration registration) {
        this.intake = intake;
        this.store = store;
        this.registration = registration;
    }

    /** Refuses an upload that cannot become a version, before its bytes are there. */
    public void require(RecordId asset, long announced, @Nullable String title) {
        VersionResource.title(title);
        require(asset, announced);
    }

    private void require(RecordId asset, long announced) {
        intake.requireFits(announced);
        registration.requireAsset(asset);
    }

    /**
     * Makes a version of bytes that have arrived in some other way, by the same checks.
     *
     * @param fileName as its sender gave it
     * @param remember told the version's id, in the transaction in which it comes about
     */
    public RecordId finish(
            RecordId asset, InputStream bytes, String fileName, @Nullable String title, Consumer<RecordId> remember) {
        FileName name = FileName.of(fileName);
        try (StagedUpload upload = intake.take(bytes, name)) {
            store.keep(upload.key(), upload.file());
            return QuarkusTransaction.joiningExisting().call(() -> {
                RecordId version = registration
                        .add(asset, title == null ? name.title() : title, upload)
                        .id();
                remember.accept(version);
                return version;
            });
        } catch (IOException failure) {
            throw StoreFailure.translate(failure);
        }
    }

    /** @param announced size in bytes as the sender says, -1 if it does not */
    Response take(RecordId asset, InputStream bytes, long announced, FileName name, @Nullable String title) {
        require(asset, announced);
        try (StagedUpload upload = intake.take(bytes, name)) {
            store.keep(upload.key(), upload.file());
            return registration.register(asset, title == null ? name.title() : title, upload);
        } catch (IOException failure) {
            throw StoreFailure.translate(failure);
        }
    }
}
