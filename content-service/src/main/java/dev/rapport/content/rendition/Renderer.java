package dev.rapport.content.rendition;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;

/** Makes texts and pictures of files, within the configured limits of time, memory and size. One file at a time. */
@ApplicationScoped
public class Renderer {
    private final Texts texts;
    private final Pictures pictures;
    private final TimedWork work;

    Renderer(RenditionConfig config) {
        texts = new Texts(config.mostCharacters(), config.mostUnpacked().asLongValue());
        pictures = new Pictures(config.mostPixels(), config.previewEdge());
        work = new TimedWork(config.timeLimit());
    }

    /** Whether files of this type have a text to be found by. */
    public boolean canRead(String mediaType) {
        return texts.canRead(mediaType);
    }

    /** Whether there are pictures of files of this type. */
    public boolean canPaint(String mediaType) {
        return pictures.canPaint(mediaType);
    }

    /** Whether a file that took too long is still being worked on, so that no other can be. */
    public boolean isBusy() {
        return work.isBusy();
    }

    /** The file's text; empty if there is none in it. */
    public String read(Path file, String mediaType) throws IOException, UnrenderableException {
        return work.run(() -> texts.read(file, mediaType));
    }

    /** Writes a PNG. */
    public void paint(Path file, String mediaType, Path target) throws IOException, UnrenderableException {
        work.run(() -> {
            pictures.paint(file, mediaType, target);
            return target;
        });
    }
}
