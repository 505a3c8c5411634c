package dev.rapport.content.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStore;
import org.jclouds.blobstore.BlobStoreContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server that speaks S3's protocol and checks signatures. */
class S3StoreTest {
    private static final RecordId ORGANIZATION = RecordId.parse("00D000000000001EAA");
    private static final String BUCKET = "content";

    private BlobStoreContext blobs;
    private S3Proxy server;
    private S3Store store;

    @BeforeEach
    void start() throws Exception {
        blobs = ContextBuilder.newBuilder("transient")
                .overrides(new Properties())
                .build(BlobStoreContext.class);
        BlobStore bucket = blobs.getBlobStore();
        bucket.createContainerInLocation(null, BUCKET);
        server = S3Proxy.builder()
                .blobStore(bucket)
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, "key", "secret")
                .build();
        server.start();
        store = S3Store.open(new Bucket(server.getPort(), "secret"));
    }

    @AfterEach
    void stop() throws Exception {
        store.close();
        server.stop();
        blobs.close();
    }

    @Test
    void givesBackWhatItKeepsAndAnyPartOfIt() throws IOException {
        ContentKey key = kept("0123456789");
        assertEquals("0123456789", new String(store.read(key, 0, 10).readAllBytes(), UTF_8));
        assertEquals("345", new String(store.read(key, 3, 3).readAllBytes(), UTF_8));
    }

    @Test
    void showsWhatItKeepsAndForgetsWhatIsDeleted() throws IOException {
        ContentKey first = kept("one");
        ContentKey second = kept("two");
        store.delete(first);
        List<ContentKey> found = new ArrayList<>();
        store.list(kept -> found.add(kept.key()));
        assertEquals(List.of(second), found);
        assertThrows(IOException.class, () -> store.read(first, 0, 1));
    }

    @Test
    void saysThatItIsOutOfReachWhenItsSecretIsWrong() throws IOException {
        try (S3Store stranger = S3Store.open(new Bucket(server.getPort(), "guess"))) {
            Path staged = staged("any");
            IOException failure =
                    assertThrows(IOException.class, () -> stranger.keep(ContentKey.random(ORGANIZATION), staged));
            assertEquals(
                    ErrorCode.SERVER_UNAVAILABLE,
                    StoreFailure.translate(failure).code());
        }
    }

    private ContentKey kept(String text) throws IOException {
        ContentKey key = ContentKey.random(ORGANIZATION);
        store.keep(key, staged(text));
        return key;
    }

    private Path staged(String text) throws IOException {
        return Files.writeString(Files.createTempFile(store.staging(), "test-", null), text);
    }

    private record Bucket(int port, String secret) implements StoreConfig.S3 {
        @Override
        public Optional<URI> endpoint() {
            return Optional.of(URI.create("http://127.0.0.1:" + port));
        }

        @Override
        public String region() {
            return "us-east-1";
        }

        @Override
        public String bucket() {
            return BUCKET;
        }

        @Override
        public Optional<String> accessKey() {
            return Optional.of("key");
        }

        @Override
        public Optional<String> secretKey() {
            return Optional.of(secret);
        }

        @Override
        public boolean pathStyle() {
            return true;
        }
    }
}
