package dev.rapport.content.store;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Opens the configured store. */
class StoreProducer {
    @Produces
    @Singleton
    @Startup
    ContentStore store(StoreConfig config) {
        try {
            return switch (config.kind()) {
                case DIRECTORY ->
                    DirectoryStore.open(
                            config.directory().path(),
                            config.directory().reserve().asLongValue());
                case S3 -> S3Store.open(config.s3());
            };
        } catch (IOException e) {
            throw new UncheckedIOException("The store for content cannot be opened: " + e, e);
        }
    }
}
