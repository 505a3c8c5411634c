package dev.rapport.content.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Keeps bytes as objects of a bucket, in any store that speaks S3's protocol. */
final class S3Store implements ContentStore, AutoCloseable {
    private final S3Client client;
    private final String bucket;
    private final Path staging;

    private S3Store(S3Client client, String bucket, Path staging) {
        this.client = client;
        this.bucket = bucket;
        this.staging = staging;
    }

    static S3Store open(StoreConfig.S3 config) throws IOException {
        S3ClientBuilder client = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .region(Region.of(config.region()))
                .credentialsProvider(credentials(config))
                .forcePathStyle(config.pathStyle())
                // Newer checksums only where the protocol demands them: not every store knows them.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        config.endpoint().ifPresent(client::endpointOverride);
        return new S3Store(client.build(), config.bucket(), Files.createTempDirectory("rapport-content-"));
    }

    private static AwsCredentialsProvider credentials(StoreConfig.S3 config) {
        Optional<AwsCredentialsProvider> given = config.accessKey()
                .flatMap(key -> config.secretKey().map(secret -> AwsBasicCredentials.create(key, secret)))
                .map(StaticCredentialsProvider::create);
        return given.orElseGet(() -> DefaultCredentialsProvider.builder().build());
    }

    @Override
    public Path staging() {
        return staging;
    }

    @Override
    public void keep(ContentKey key, Path staged) throws IOException {
        call(() -> client.putObject(put -> put.bucket(bucket).key(key.path()), RequestBody.fromFile(staged)));
        Files.deleteIfExists(staged);
    }

    @Override
    public InputStream read(ContentKey key, long first, long length) throws IOException {
        if (length == 0) {
            return InputStream.nullInputStream();
        }
        String range = "bytes=" + first + "-" + (first + length - 1);
        return call(
                () -> client.getObject(get -> get.bucket(bucket).key(key.path()).range(range)));
    }

    @Override
    public InputStream read(ContentKey key) throws IOException {
        return call(() -> client.getObject(get -> get.bucket(bucket).key(key.path())));
    }

    @Override
    public void delete(ContentKey key) throws IOException {
        call(() -> client.deleteObject(delete -> delete.bucket(bucket).key(key.path())));
    }

    @Override
    public void list(Consumer<Kept> visitor) throws IOException {
        call(() -> {
            for (S3Object object :
                    client.listObjectsV2Paginator(list -> list.bucket(bucket)).contents()) {
                ContentKey.find(object.key()).ifPresent(key -> visitor.accept(new Kept(key, object.lastModified())));
            }
            return bucket;
        });
    }

    @Override
    public void close() {
        client.close();
    }

    private static <T> T call(Supplier<T> call) throws IOException {
        try {
            return call.get();
        } catch (SdkException e) {
            throw new IOException("the S3 store refused or was not reached: " + e.getMessage(), e);
        }
    }
}
