package dev.rapport.gateway.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.gateway.route.Destination.Alias;
import dev.rapport.gateway.route.Destination.Behind;
import dev.rapport.gateway.route.Destination.InBody;
import dev.rapport.gateway.route.Destination.Nowhere;
import dev.rapport.gateway.route.Destination.Open;
import dev.rapport.gateway.route.Destination.OpenBehind;
import dev.rapport.gateway.route.Destination.Own;
import dev.rapport.platform.id.RecordId;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouterTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Router router = new Router(new RoutingTable(new Addresses(), JSON));

    private record Addresses() implements RoutesConfig {
        @Override
        public URI lead() {
            return URI.create("http://lead");
        }

        @Override
        public URI content() {
            return URI.create("http://content");
        }

        @Override
        public URI feedback() {
            return URI.create("http://feedback");
        }
    }

    private record Address(String method, String path, Map<String, String> parameters) implements RequestAddress {
        @Override
        public Optional<String> parameter(String name) {
            return Optional.ofNullable(parameters.get(name));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/leads, lead-service",
        "/api/leads/1/handoffs, lead-service",
        "/api/objects/Lead/fields, lead-service",
        "/api/objects/contentasset/fields/Score__c, content-service",
        "/api/leads/1/roadmap, content-service",
        "/api/sales-cycles/1/coverage, content-service",
        "/api/sales-cycles/1/review, lead-service",
        "/services/data/v60.0/sobjects/Touch/a05000000000001AAA, lead-service",
        "/services/data/v60.0/sobjects/Hypothesis, feedback-service",
        "/api/handoffs/1/rejection, lead-service",
        "/api/assets/1/publication, content-service",
        "/api/feedback/1/replies, feedback-service",
        "/api/hypotheses/1/verdict, feedback-service",
        "/services/data/v31.0/sobjects/LEAD, lead-service",
        "/services/data/v60.0/sobjects/ContentVersion/068000000000001AAA/, content-service",
        "/services/data/v60.0/composite/sobjects/Lead, lead-service",
        "/services/data/v60.0/composite/tree/Account/, lead-service",
        "/services/data/v60.0/query/00Q-rest-of-the-locator, lead-service",
        "/services/data/v60.0/queryAll/068-rest-of-the-locator, content-service"
    })
    void findsTheServiceByPathObjectOrPrefix(String path, String service) {
        assertEquals(service, behind(find(path, Map.of())));
    }

    @Test
    void findsTheServiceOfAQueryByTheObjectAfterFrom() {
        assertEquals(
                "lead-service",
                behind(find("/services/data/v60.0/query/", Map.of("q", "SELECT Id, Name FROM Contact LIMIT 1"))));
        assertEquals(
                "content-service",
                behind(find("/services/data/v60.0/query", Map.of("explain", "SELECT Id FROM ContentAsset"))));
        assertEquals(
                "lead-service",
                behind(
                        find(
                                "/services/data/v60.0/query",
                                Map.of(
                                        "q",
                                        "SELECT Id, (SELECT Id FROM ContentUses) FROM Lead WHERE Id IN (SELECT Id FROM User)"))));
    }

    @Test
    void findsDeadLettersByTheServiceThatIsNamed() {
        assertEquals("content-service", behind(find("/api/dead-letters", Map.of("service", "content-service"))));
        assertInstanceOf(Own.class, find("/api/dead-letters/replays", Map.of("service", "gateway")));
        assertInstanceOf(Nowhere.class, find("/api/dead-letters", Map.of()));
        assertInstanceOf(Nowhere.class, find("/api/dead-letters", Map.of("service", "lead")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/services/oauth2/token",
                "/services/oauth2/revoke",
                "/services/Soap/u/59.0",
                "/services/Soap/c/59.0/00D000000000001EAA/",
                "/services/data",
                "/services/data/",
                "/oauth2/jwks",
                "/.well-known/openid-configuration",
                "/openapi",
                "/docs/index.html",
                "/q/health/ready"
            })
    void letsEverybodyLogInAndLookAround(String path) {
        assertInstanceOf(Open.class, find(path, Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/forms/k", "/api/forms/k/submissions"})
    void letsStrangersThroughToForms(String path) {
        assertEquals(
                "lead-service",
                assertInstanceOf(OpenBehind.class, find(path, Map.of()))
                        .service()
                        .name());
        assertInstanceOf(Behind.class, find("/api/web-forms/1/key", Map.of()));
    }

    @Test
    void letsStrangersFollowLinks() {
        OpenBehind found = assertInstanceOf(OpenBehind.class, find("/l/wE9cQ4vVb0Hk5mXyq2T1Zg", Map.of()));
        assertEquals("content-service", found.service().name());
        assertInstanceOf(Behind.class, find("/api/links/a1C/revocation", Map.of()));
        assertInstanceOf(Behind.class, find("/api/assets/a10/links", Map.of()));
        assertInstanceOf(Nowhere.class, find("/link/x", Map.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/owed",
                "/api/openapi",
                "/api/objects/User/fields",
                "/api/metrics/lead-acceptance",
                "/api/status",
                "/services/data/v60.0",
                "/services/data/v60.0/sobjects/User/005000000000001AAA",
                "/services/data/v60.0/composite/",
                "/services/data/v60.0/composite/batch",
                "/services/data/v60.0/composite/sobjects",
                "/services/data/v60.0/recent",
                "/services/oauth2/userinfo",
                "/id/00D000000000001EAA/005000000000001AAA"
            })
    void keepsItsOwn(String path) {
        assertInstanceOf(Own.class, find(path, Map.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/nowhere",
                "/api",
                "/api/leads2",
                "/services",
                "/services/data/v60.0/tooling",
                "/services/data/v60.0/query",
                "/services/data/v60.0/query/x"
            })
    void refusesTheRest(String path) {
        assertInstanceOf(Nowhere.class, find(path, Map.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "ingest/%s, 00Q, lead-service",
        "ingest/%s/batches, a10, content-service",
        "ingest/%s/unprocessedRecords, a22, feedback-service",
        "query/%s/results/, 001, lead-service"
    })
    void findsTheServiceOfABulkJobByItsId(String path, String prefix, String service) {
        String job = RecordId.of("750", (RecordId.prefixBits(prefix) >>> 45) << 27 | 77)
                .toString();
        assertEquals(service, behind(find("/services/data/v60.0/jobs/" + path.formatted(job), Map.of())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"object\":\"lead\",\"operation\":\"insert\"}; lead-service",
                "{\"operation\":\"query\",\"query\":\"SELECT Id FROM Hypothesis WHERE Name = 'from Lead'\"}; feedback-service",
                "--x: application/json {\"operation\":\"insert\",\"object\":\"ContentUse\"} --x Name; content-service"
            })
    void findsTheServiceOfANewBulkJobByItsBody(String body, String service) {
        assertEquals(service, behind(router.findByBody(body)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"object\":\"Leed\"}; INVALID_TYPE",
                "{\"operation\":\"insert\"}; INVALIDJOB",
                "{\"query\":\"SELECT Id\"}; MALFORMED_QUERY",
                "{\"object\":; JSON_PARSER_ERROR",
                "nothing; JSON_PARSER_ERROR",
                "''; JSON_PARSER_ERROR"
            })
    void refusesANewBulkJobWhoseObjectCannotBeTold(String body, String code) {
        Nowhere nowhere = assertInstanceOf(Nowhere.class, router.findByBody(body));
        assertEquals(code, nowhere.error().errorCode().name());
    }

    @Test
    void keepsListsOfBulkJobsAndReadsTheBodyOfNewOnes() {
        assertInstanceOf(Own.class, find("/services/data/v60.0/jobs/ingest", Map.of()));
        assertInstanceOf(Own.class, find("/services/data/v60.0/jobs/query/", Map.of()));
        assertInstanceOf(InBody.class, router.find(new Address("POST", "/services/data/v60.0/jobs/ingest", Map.of())));
        assertInstanceOf(Nowhere.class, find("/services/data/v60.0/jobs", Map.of()));
        assertInstanceOf(Nowhere.class, find("/services/data/v60.0/jobs/other", Map.of()));
        assertInstanceOf(Nowhere.class, find("/services/data/v60.0/jobs/ingest/nonsense", Map.of()));
        assertInstanceOf(Nowhere.class, find("/services/data/v60.0/jobs/ingest/00Q000000000001EAA", Map.of()));
    }

    @Test
    void takesApexRestForTheProcessPlane() {
        assertEquals(new Alias("/api/leads/1/history"), find("/services/apexrest/leads/1/history", Map.of()));
    }

    /** What a service publishes must be reachable: a path missing in routes.json fails here. */
    @TestFactory
    Stream<DynamicTest> reachesEveryPublishedPath() {
        return Stream.of("lead-service", "content-service", "feedback-service").flatMap(this::publishedPaths);
    }

    private Stream<DynamicTest> publishedPaths(String service) {
        String file = "/openapi/" + service.replace("-service", "") + ".openapi.json";
        try (InputStream in = RouterTest.class.getResourceAsStream(file)) {
            JsonNode paths =
                    in == null ? JSON.createObjectNode() : JSON.readTree(in).path("paths");
            return paths.propertyStream()
                    .map(Map.Entry::getKey)
                    .filter(path -> !path.contains("{object}")
                            && !path.contains("{position}")
                            && !path.contains("/jobs/")
                            && !path.startsWith("/api/dead-letters"))
                    .map(path -> DynamicTest.dynamicTest(service + " " + path, () -> assertReaches(path, service)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void assertReaches(String path, String service) {
        Destination destination = find(path.replace("{version}", "v60.0"), Map.of("q", "SELECT Id FROM User"));
        assertEquals(true, destination instanceof Own || behind(destination).equals(service), path);
    }

    private Destination find(String path, Map<String, String> parameters) {
        return router.find(new Address("GET", path, parameters));
    }

    private static String behind(Destination destination) {
        return destination instanceof OpenBehind(Service service)
                ? service.name()
                : assertInstanceOf(Behind.class, destination).service().name();
    }
}
