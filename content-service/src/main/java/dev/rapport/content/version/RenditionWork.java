package dev.rapport.content.version;

import dev.rapport.content.rendition.Renderer;
import dev.rapport.content.rendition.RenditionConfig;
import dev.rapport.content.rendition.UnrenderableException;
import dev.rapport.content.store.ContentKey;
import dev.rapport.content.store.ContentStore;
import dev.rapport.content.version.Rendition.Outcome;
import dev.rapport.platform.security.Caller;
import dev.rapport.platform.security.CurrentCaller;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Makes texts and pictures of uploaded files after their upload, one file after the other. */
@ApplicationScoped
class RenditionWork {
    private static final Logger LOG = Logger.getLogger(RenditionWork.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final RenditionQueue queue;
    private final Renditions renditions;
    private final Renderer renderer;
    private final ContentStore store;
    private final RenditionConfig config;

    RenditionWork(
            RenditionQueue queue,
            Renditions renditions,
            Renderer renderer,
            ContentStore store,
            RenditionConfig config) {
        this.queue = queue;
        this.renditions = renditions;
        this.renderer = renderer;
        this.store = store;
        this.config = config;
    }

    @Scheduled(every = "${rapport.content.rendition.interval:2S}", concurrentExecution = ConcurrentExecution.SKIP)
    void work() {
        while (!renderer.isBusy()) {
            Optional<RenditionClaim> claim = queue.claim();
            if (claim.isEmpty()) {
                return;
            }
            make(claim.get());
        }
    }

    private void make(RenditionClaim claim) {
        try {
            Rendition rendition = render(claim);
            Caller machine = Caller.system(claim.key().organization().value(), "renditions");
            CurrentCaller.runAs(
                    machine,
                    () -> renditions
                            .findAsset(claim.version())
                            .ifPresent(asset -> renditions.keep(claim.version(), asset, rendition)));
        } catch (IOException | RuntimeException failure) {
            LOG.errorf(failure, "text and picture of version %s will be tried again", claim.version());
            queue.postpone(claim, PAUSE);
        }
    }

    private Rendition render(RenditionClaim claim) throws IOException {
        if (claim.tries() > config.mostTries()) {
            return Rendition.failed("the service went down each time it was tried");
        }
        if (!renderer.canRead(claim.contentType()) && !renderer.canPaint(claim.contentType())) {
            return new Rendition(Outcome.NONE, null, Outcome.NONE, null);
        }
        if (claim.size() > config.largest().asLongValue()) {
            return Rendition.failed("it is larger than the " + config.largest().asLongValue() + " bytes that are read");
        }
        Path file = Files.createTempFile(store.staging(), "rendition-", null);
        Path picture = Files.createTempFile(store.staging(), "rendition-", ".png");
        try {
            try (InputStream bytes = store.read(claim.key(), 0, claim.size())) {
                Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
            }
            return render(claim, file, picture);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(picture);
        }
    }

    private Rendition render(RenditionClaim claim, Path file, Path picture) throws IOException {
        Outcome ofText = Outcome.NONE;
        String text = null;
        if (renderer.canRead(claim.contentType())) {
            try {
                text = renderer.read(file, claim.contentType());
                ofText = Outcome.DONE;
            } catch (UnrenderableException failure) {
                ofText = failed("text", claim, failure);
            }
        }
        Outcome ofPreview = Outcome.NONE;
        UUID key = null;
        if (renderer.canPaint(claim.contentType())) {
            try {
                renderer.paint(file, claim.contentType(), picture);
                key = keep(claim, picture);
                ofPreview = Outcome.DONE;
            } catch (UnrenderableException failure) {
                ofPreview = failed("picture", claim, failure);
            }
        }
        return new Rendition(ofText, text, ofPreview, key);
    }

    private static Outcome failed(String what, RenditionClaim claim, UnrenderableException failure) {
        LOG.infof("no %s of version %s: %s", what, claim.version(), failure.getMessage());
        return Outcome.failed(String.valueOf(failure.getMessage()));
    }

    private UUID keep(RenditionClaim claim, Path picture) throws IOException {
        ContentKey key = ContentKey.random(claim.key().organization());
        store.keep(key, picture);
        return key.number();
    }
}
