package dev.rapport.content.version;

import dev.rapport.content.store.ContentStore;
import dev.rapport.content.store.StoreFailure;
import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Takes an upload the whole way: staging, store, row. */
@ApplicationScoped
class Uploads {
    private final UploadIntake intake;
    private final ContentStore store;
    private final VersionRegistration registration;

    Uploads(UploadIntake intake, ContentStore store, VersionRegistration registration) {
        this.intake = intake;
        this.store = store;
        this.registration = registration;
    }

    /** @param announced size in bytes as the sender says, -1 if it does not */
    Response take(RecordId asset, InputStream bytes, long announced, FileName name, @Nullable String title) {
        intake.requireFits(announced);
        registration.requireAsset(asset);
        try (StagedUpload upload = intake.take(bytes, name)) {
            store.keep(upload.key(), upload.file());
            return registration.register(asset, title == null ? name.title() : title, upload);
        } catch (IOException failure) {
            throw StoreFailure.translate(failure);
        }
    }
}
