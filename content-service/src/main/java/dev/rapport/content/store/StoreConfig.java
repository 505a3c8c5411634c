package dev.rapport.content.store;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Where the bytes of content are kept. */
@ConfigMapping(prefix = "rapport.content.store")
public interface StoreConfig {
    /** Which store: {@code directory} or {@code s3}. */
    @WithDefault("directory")
    Kind kind();

    Directory directory();

    S3 s3();

    /** The stores there are. */
    enum Kind {
        DIRECTORY,
        S3
    }

    /** A directory of this machine, or one mounted into it. */
    interface Directory {
        /** Made at start-up if it is not there. */
        @WithDefault("data/content")
        Path path();

        /** What must stay free on its disk; an upload that would go below is refused. */
        @WithDefault("64M")
        MemorySize reserve();
    }

    /** A bucket of a store that speaks S3's protocol. */
    interface S3 {
        /** Address of the store; Amazon's own if empty. */
        Optional<URI> endpoint();

        /** Region the requests are signed for. */
        @WithDefault("us-east-1")
        String region();

        /** Bucket that holds the bytes. */
        @WithDefault("rapport-content")
        String bucket();

        /** Given with the secret, or neither: then the environment's own credentials are used. */
        Optional<String> accessKey();

        /** Secret that signs the requests. */
        Optional<String> secretKey();

        /** Whether the bucket is a folder of the address rather than a part of its host name. */
        @WithDefault("true")
        boolean pathStyle();
    }
}
