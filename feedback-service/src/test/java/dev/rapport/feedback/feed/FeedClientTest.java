package dev.rapport.feedback.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against real servers on this machine, which is what must not be reached unless it is allowed. */
class FeedClientTest {
    @Test
    void readsWhatIsAllowed() throws Exception {
        try (Site site = Site.of("<rss/>");
                FeedClient client = new FeedClient(Settings.forHost("localhost"))) {
            assertEquals("<rss/>", text(client.fetch(request(site.url("/feed")))));
        }
    }

    /** Each is this machine by another name. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LOCALHOST",
                "localhost.",
                "127.0.0.1",
                "127.1",
                "127.0.1",
                "2130706433",
                "127.9.9.9",
                "0.0.0.0",
                "[::1]",
                "[::]",
                "[0:0:0:0:0:0:0:1]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[::127.0.0.1]"
            })
    void doesNotReachThisMachineByAnyOfItsNames(String host) throws Exception {
        try (Site site = Site.of("secret");
                FeedClient client = new FeedClient(Settings.strict(site.port()))) {
            assertThrows(FeedFailure.class, () -> client.fetch(request("http://" + host + ":" + site.port() + "/")));
            assertEquals(List.of(), site.asked());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://news.example/feed",
                "gopher://news.example/",
                "jar:http://news.example/!/x",
                "javascript:alert(1)",
                "//news.example/",
                "news.example",
                "http:///feed",
                "http://a:b@news.example/",
                "http://localhost@127.0.0.1/",
                "http://news.example:22/",
                "http://news.example:6379/",
                "http://[::1",
                ""
            })
    void doesNotEvenAskForWhatIsNoAddressOfAFeed(String url) throws Exception {
        try (FeedClient client = new FeedClient(Settings.strict(80), _ -> {
            throw new AssertionError("asked for a name");
        })) {
            assertThrows(FeedFailure.class, () -> client.fetch(request(url)));
        }
    }

    /** What was checked is what is connected to: a name server has no second say in it. */
    @Test
    void connectsToTheAddressThatWasChecked() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        try (Site site = Site.of("here");
                FeedClient client = new FeedClient(Settings.forHost("rebinding.example"), _ -> {
                    String address = asked.getAndIncrement() == 0 ? "127.0.0.1" : "127.0.0.2";
                    return new InetAddress[] {InetAddress.ofLiteral(address)};
                })) {
            FeedDocument document = client.fetch(request("http://rebinding.example:" + site.port() + "/"));
            assertEquals("here", text(document));
            assertEquals(1, asked.get());
        }
    }

    /** Nothing is remembered of an earlier answer: the next connection is checked like the first. */
    @Test
    void checksANameAgainWithEveryConnection() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        try (Site inner = Site.of("secret");
                FeedClient client = new FeedClient(Settings.strict(inner.port()), _ -> {
                    asked.incrementAndGet();
                    return new InetAddress[] {InetAddress.getLoopbackAddress()};
                })) {
            for (int i = 1; i <= 2; i++) {
                assertTrue(failure(client, "http://rebinding.example:" + inner.port() + "/")
                        .contains("no public address"));
                assertEquals(i, asked.get());
            }
            assertEquals(List.of(), inner.asked());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void followsARedirectToWhereItMay(int status) throws Exception {
        try (Site site = new Site(exchange -> {
                    boolean end = exchange.getRequestURI().getPath().equals("/end");
                    Site.answer(exchange, end ? 200 : status, end ? "here" : "Moved", "Location", "/end");
                });
                FeedClient client = new FeedClient(Settings.forHost("localhost"))) {
            FeedDocument document = client.fetch(request(site.url("/start")));
            assertEquals("here", text(document));
            assertEquals(site.url("/end"), document.from().toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d/",
                "http://[::1]:%d/",
                "http://2130706433:%d/",
                "file:///etc/passwd",
                "http://169.254.169.254/latest/meta-data/",
                "http://a:b@localhost:%d/",
                "\\\\x"
            })
    void looksAtEveryHop(String location) throws Exception {
        try (Site inner = Site.of("secret");
                Site outer = new Site(
                        exchange -> Site.answer(exchange, 302, null, "Location", location.formatted(inner.port())));
                FeedClient client = new FeedClient(new Settings(
                        Optional.of(Set.of("localhost")), Set.of(80, inner.port()), Duration.ofSeconds(10), 100))) {
            assertThrows(FeedFailure.class, () -> client.fetch(request(outer.url("/"))));
            assertEquals(List.of(), inner.asked());
        }
    }

    @Test
    void goesRoundInCirclesForAWhileOnly() throws Exception {
        try (Site site = new Site(exchange -> Site.answer(exchange, 302, null, "Location", "/again"));
                FeedClient client = new FeedClient(Settings.forHost("localhost"))) {
            assertTrue(failure(client, site.url("/")).contains("more than 3 times"));
            assertEquals(4, site.asked().size());
        }
    }

    @Test
    void asksWhetherAnythingHasChanged() throws Exception {
        try (Site site = new Site(exchange -> {
                    boolean same = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
                    Site.answer(exchange, same ? 304 : 200, same ? null : "<rss/>", "ETag", "\"v1\"");
                });
                FeedClient client = new FeedClient(Settings.forHost("localhost"))) {
            FeedDocument first = client.fetch(request(site.url("/")));
            assertEquals("\"v1\"", first.etag());
            assertNull(client.fetch(new FeedRequest(site.url("/"), first.etag(), null))
                    .body());
        }
    }

    @Test
    void readsNoMoreThanItsLimit() throws Exception {
        try (Site site = new Site(FeedClientTest::endless);
                FeedClient client = new FeedClient(Settings.forHost("localhost"))) {
            assertTrue(failure(client, site.url("/")).contains("more than 100000 bytes"));
        }
    }

    @Test
    void waitsNoLongerThanItsLimit() throws Exception {
        try (Site site = new Site(FeedClientTest::drip);
                FeedClient client = new FeedClient(Settings.forHost("localhost").within(Duration.ofMillis(300)))) {
            assertTrue(failure(client, site.url("/")).contains("longer than 300 ms"));
        }
    }

    @Test
    void takesNothingPackedAndNoError() throws Exception {
        try (Site packed = new Site(exchange -> Site.answer(exchange, 200, "x", "Content-Encoding", "gzip"));
                Site broken = new Site(exchange -> Site.answer(exchange, 500, "x"));
                FeedClient client = new FeedClient(Settings.forHost("localhost"))) {
            assertTrue(failure(client, packed.url("/")).contains("gzip"));
            assertTrue(failure(client, broken.url("/")).contains("500"));
        }
    }

    @Test
    void saysWhenNobodyIsThere() throws Exception {
        int port;
        try (Site site = Site.of("")) {
            port = site.port();
        }
        try (FeedClient client = new FeedClient(Settings.forHost("localhost"))) {
            assertTrue(failure(client, "http://localhost:" + port + "/").contains("could not be read"));
        }
    }

    private static void endless(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        byte[] block = new byte[8_192];
        while (true) {
            exchange.getResponseBody().write(block);
        }
    }

    /** One byte at a time, each well within the time between two. */
    private static void drip(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        while (!Thread.currentThread().isInterrupted()) {
            exchange.getResponseBody().write(' ');
            exchange.getResponseBody().flush();
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static String failure(FeedClient client, String url) {
        return assertThrows(FeedFailure.class, () -> client.fetch(request(url))).getMessage();
    }

    private static FeedRequest request(String url) {
        return new FeedRequest(url, null, null);
    }

    private static String text(FeedDocument document) {
        return new String(document.body(), UTF_8);
    }
}
