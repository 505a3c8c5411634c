package dev.rapport.feedback.feed;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** Fetches feeds from servers that nobody vouches for: so many bytes, so much time, public addresses, nothing kept. */
final class FeedClient implements AutoCloseable {
    private static final int NOT_MODIFIED = 304;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int MOST_HEADERS = 100;
    private static final int LONGEST_HEADER = 16_384;

    private final FeedConfig config;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService alarms = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("feed-alarm").factory());

    FeedClient(FeedConfig config) {
        this(config, InetAddress::getAllByName);
    }

    FeedClient(FeedConfig config, PublicAddresses.Names names) {
        this.config = config;
        client = client(config, new PublicAddresses(names, config));
    }

    private static CloseableHttpClient client(FeedConfig config, PublicAddresses addresses) {
        Timeout answer = timeout(config.answerTimeout());
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(addresses)
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(Http1Config.custom()
                                        .setMaxHeaderCount(MOST_HEADERS)
                                        .setMaxLineLength(LONGEST_HEADER)
                                        .build())
                                .build())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(timeout(config.connectTimeout()))
                                .setSocketTimeout(answer)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(answer)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setConnectionReuseStrategy((_, _, _) -> false)
                .setUserAgent("Rapport")
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .disableAutomaticRetries()
                .build();
    }

    /** What the feed has to say now. Follows redirects itself, so that every hop is looked at. */
    FeedDocument fetch(FeedRequest request) throws FeedFailure {
        long end = System.nanoTime() + config.timeLimit().toNanos();
        URI at = FeedAddress.parse(request.url(), config);
        for (int hop = 0; hop <= config.redirects(); hop++) {
            Answer answer = ask(at, request, end - System.nanoTime());
            if (answer.location() == null) {
                return answer.document();
            }
            at = FeedAddress.redirect(at, answer.location(), config);
        }
        throw new FeedFailure("it redirects more than " + config.redirects() + " times");
    }

    @Override
    public void close() throws IOException {
        alarms.shutdownNow();
        client.close();
    }

    /** @param location where to go on; null where this is the end */
    private record Answer(FeedDocument document, @Nullable String location) {}

    private Answer ask(URI at, FeedRequest request, long nanosLeft) throws FeedFailure {
        HttpGet get = new HttpGet(at);
        get.setHeader("Accept", "application/atom+xml, application/rss+xml, application/xml;q=0.9, text/xml;q=0.8");
        if (request.etag() != null) {
            get.setHeader("If-None-Match", request.etag());
        }
        if (request.lastModified() != null) {
            get.setHeader("If-Modified-Since", request.lastModified());
        }
        Future<?> alarm = alarms.schedule(get::cancel, nanosLeft, TimeUnit.NANOSECONDS);
        try {
            return client.execute(get, response -> read(at, get, response));
        } catch (FeedFailure | UnknownHostException e) {
            throw new FeedFailure(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new FeedFailure(
                    get.isCancelled()
                            ? "it took longer than " + config.timeLimit().toMillis() + " ms"
                            : "it could not be read: " + e.getMessage());
        } finally {
            alarm.cancel(false);
        }
    }

    private Answer read(URI at, HttpGet get, ClassicHttpResponse response) throws IOException {
        String etag = header(response, "ETag");
        String lastModified = header(response, "Last-Modified");
        if (response.getCode() == NOT_MODIFIED) {
            return new Answer(new FeedDocument(at, null, null, etag, lastModified), null);
        }
        String location = header(response, "Location");
        if (REDIRECTS.contains(response.getCode()) && location != null) {
            return new Answer(new FeedDocument(at, null, null, null, null), location);
        }
        if (response.getCode() != 200) {
            get.cancel();
            throw new FeedFailure("its server answers with " + response.getCode());
        }
        byte[] body = body(get, response.getEntity());
        return new Answer(new FeedDocument(at, body, header(response, "Content-Type"), etag, lastModified), null);
    }

    /** Cancelled before it is closed, since closing would read on to the end. */
    private byte[] body(HttpGet get, @Nullable HttpEntity entity) throws IOException {
        if (entity == null) {
            return new byte[0];
        }
        String encoding = entity.getContentEncoding();
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            get.cancel();
            throw new FeedFailure("it is sent as " + encoding + ", which was not asked for");
        }
        byte[] body = entity.getContent().readNBytes(config.sizeLimit() + 1);
        if (body.length > config.sizeLimit()) {
            get.cancel();
            throw new FeedFailure("it has more than " + config.sizeLimit() + " bytes");
        }
        return body;
    }

    private static @Nullable String header(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }

    private static Timeout timeout(Duration time) {
        return Timeout.of(time);
    }
}
