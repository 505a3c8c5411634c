package dev.rapport.content.version;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was made of a version's bytes.
 *
 * @param text what is written in it, null unless the first outcome is DONE
 * @param picture where the store keeps its preview, null unless the second outcome is DONE
 */
record Rendition(
        Outcome ofText,
        @Nullable String text,
        Outcome ofPreview,
        @Nullable UUID picture) {
    /**
     * How one of the two went.
     *
     * @param fault why it failed, in words for the file's owner
     */
    record Outcome(RenditionStatus status, @Nullable String fault) {
        static final Outcome DONE = new Outcome(RenditionStatus.DONE, null);
        static final Outcome NONE = new Outcome(RenditionStatus.NONE, null);

        static Outcome failed(String fault) {
            return new Outcome(RenditionStatus.FAILED, fault);
        }
    }

    /** Nothing could be made of it, for one reason. */
    static Rendition failed(String fault) {
        return new Rendition(Outcome.failed(fault), null, Outcome.failed(fault), null);
    }
}
