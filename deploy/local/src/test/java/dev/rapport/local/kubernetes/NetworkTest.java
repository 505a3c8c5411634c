package dev.rapport.local.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NetworkTest {
    private static final Set<String> SERVICES = Set.of("lead-service", "content-service", "feedback-service");

    static Set<String> services() {
        return SERVICES;
    }

    static List<String> applications() {
        return Manifests.APPLICATIONS;
    }

    @Test
    void nobodyReachesAnythingUnlessAllowed() {
        JsonNode policy = Manifests.read("base/networkpolicy.yaml").path("spec");
        assertEquals("[\"Ingress\",\"Egress\"]", policy.path("policyTypes").toString());
        assertEquals("rapport", label(policy, "part-of"));
        assertEquals(0, policy.path("ingress").size());
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceIsReachedByTheGatewayAlone(String service) {
        assertEquals(Set.of("gateway"), peers(service, "ingress", "from"));
        assertEquals(Set.of("gateway", "kafka", "postgresql"), peers(service, "egress", "to"));
    }

    @Test
    void theGatewayIsReachedByTheServicesAndReachesThem() {
        assertEquals(SERVICES, peers("gateway", "ingress", "from"));
        Set<String> reached = new TreeSet<>(SERVICES);
        reached.addAll(Set.of("kafka", "postgresql"));
        assertEquals(reached, peers("gateway", "egress", "to"));
    }

    @Test
    void mailGoesToOnePortAndNotToTheNode() {
        JsonNode policy = Manifests.read("components/mail/networkpolicy.yaml").path("spec");
        assertEquals("content-service", label(policy, "name"));
        assertEquals("[{\"port\":587}]", policy.at("/egress/0/ports").toString());
        assertEquals(
                "169.254.0.0/16", policy.at("/egress/0/to/0/ipBlock/except/0").asText());
    }

    @Test
    void theOutsideReachesTheGatewayAlone() {
        JsonNode policy =
                Manifests.read("components/ingress/networkpolicy.yaml").path("spec");
        assertEquals("gateway", label(policy, "name"));
    }

    @Test
    void healthAndMetricsAreNotShownOutside() {
        JsonNode paths = Manifests.read("components/ingress/ingress.yaml").at("/spec/rules/0/http/paths");
        assertEquals(
                List.of("/services", "/api", "/l", "/id", "/openapi", "/docs", "/oauth2", "/.well-known"),
                paths.findValuesAsText("path"));
    }

    @ParameterizedTest
    @MethodSource("applications")
    void whatSelectsAnApplicationNamesItsPods(String application) {
        String folder = "base/" + application + "/";
        JsonNode deployment = Manifests.read(folder + "deployment.yaml");
        assertEquals(
                application,
                deployment
                        .at("/spec/template/metadata/labels/app.kubernetes.io~1name")
                        .asText());
        JsonNode service = Manifests.read(folder + "service.yaml");
        assertEquals(
                application,
                service.at("/spec/selector/app.kubernetes.io~1name").asText());
        JsonNode budget = Manifests.read(folder + "poddisruptionbudget.yaml");
        assertEquals(
                application,
                budget.at("/spec/selector/matchLabels/app.kubernetes.io~1name").asText());
        assertEquals(
                application, label(Manifests.read(folder + "networkpolicy.yaml").path("spec"), "name"));
        JsonNode autoscaler = Manifests.read(folder + "horizontalpodautoscaler.yaml");
        assertEquals(application, autoscaler.at("/spec/scaleTargetRef/name").asText());
    }

    /** The pods that the rules of one direction name, whatever the port. */
    private static Set<String> peers(String application, String direction, String end) {
        Set<String> peers = new TreeSet<>();
        for (JsonNode rule :
                Manifests.read("base/" + application + "/networkpolicy.yaml").at("/spec/" + direction)) {
            rule.path(end).findValuesAsText("app.kubernetes.io/name").forEach(peers::add);
        }
        return peers;
    }

    private static String label(JsonNode policy, String label) {
        return policy.at("/podSelector/matchLabels/app.kubernetes.io~1" + label).asText();
    }
}
