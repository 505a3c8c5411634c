package dev.rapport.content.rendition;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How texts and pictures are made of uploaded files, and what is too much. */
@ConfigMapping(prefix = "rapport.content.rendition")
public interface RenditionConfig {
    /** How often files that wait for their text and picture are looked for. */
    @WithDefault("2S")
    Duration interval();

    /** How long the text or the picture of one file may take. */
    @WithDefault("60S")
    Duration timeLimit();

    /** How long a replica may work on a file before another one takes over; longer than both limits and the transfer. */
    @WithDefault("10M")
    Duration lease();

    /** How many times a file is begun, for one may take the whole service down with it. */
    @WithDefault("3")
    int mostTries();

    /** The largest file that is looked into. */
    @WithDefault("100M")
    MemorySize largest();

    /** How many characters of a text are kept; searches look at 100,000. */
    @WithDefault("100000")
    int mostCharacters();

    /** How large a packed document may become. */
    @WithDefault("256M")
    MemorySize mostUnpacked();

    /** How many pixels a picture may have that is decoded. */
    @WithDefault("50000000")
    long mostPixels();

    /** Pixels of a preview's longer edge. */
    @WithDefault("512")
    int previewEdge();
}
