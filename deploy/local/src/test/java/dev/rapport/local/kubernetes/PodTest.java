package dev.rapport.local.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PodTest {
    static List<String> applications() {
        return Manifests.APPLICATIONS;
    }

    @ParameterizedTest
    @MethodSource("applications")
    void runsWithoutAnyPrivilege(String application) {
        JsonNode pod = pod(application);
        assertTrue(pod.at("/securityContext/runAsNonRoot").asBoolean());
        assertTrue(pod.at("/securityContext/runAsUser").asInt() > 0);
        assertEquals(
                "RuntimeDefault", pod.at("/securityContext/seccompProfile/type").asText());
        JsonNode container = container(application).path("securityContext");
        assertTrue(container.path("readOnlyRootFilesystem").asBoolean());
        assertEquals("[\"ALL\"]", container.at("/capabilities/drop").toString());
        assertFalse(container.path("allowPrivilegeEscalation").asBoolean(true));
    }

    @ParameterizedTest
    @MethodSource("applications")
    void hasAnAccountOfItsOwnThatOpensNothing(String application) {
        assertEquals(application, pod(application).path("serviceAccountName").asText());
        assertFalse(pod(application).path("automountServiceAccountToken").asBoolean(true));
        JsonNode account = Manifests.read("base/" + application + "/serviceaccount.yaml");
        assertEquals(application, account.at("/metadata/name").asText());
        assertFalse(account.path("automountServiceAccountToken").asBoolean(true));
    }

    @ParameterizedTest
    @MethodSource("applications")
    void isAskedThreeDifferentQuestions(String application) {
        JsonNode container = container(application);
        List<String> asked = Stream.of("startupProbe", "livenessProbe", "readinessProbe")
                .map(probe -> container.path(probe).at("/httpGet/path").asText())
                .toList();
        assertEquals(List.of("/q/health/started", "/q/health/live", "/q/health/ready"), asked);
    }

    @ParameterizedTest
    @MethodSource("applications")
    void saysWhatItNeedsAndHowMuchMemoryIsTooMuch(String application) {
        JsonNode resources = container(application).path("resources");
        assertTrue(resources.at("/requests/cpu").isTextual());
        assertTrue(resources.at("/requests/memory").isTextual());
        assertEquals(resources.at("/requests/memory"), resources.at("/limits/memory"));
    }

    @ParameterizedTest
    @MethodSource("applications")
    void isOneContainerOfTheImageThatTheBuildMakes(String application) {
        assertEquals(1, pod(application).path("containers").size());
        assertEquals(
                "rapport/" + application, container(application).path("image").asText());
    }

    @ParameterizedTest
    @MethodSource("applications")
    void isReplacedBeforeItStopsAndStopsAfterItsRequests(String application) throws IOException {
        JsonNode deployment = Manifests.deployment(application);
        assertEquals(
                "0",
                deployment.at("/spec/strategy/rollingUpdate/maxUnavailable").asText());
        int pause =
                container(application).at("/lifecycle/preStop/sleep/seconds").asInt();
        assertTrue(pause > 0);
        long grace = pod(application).path("terminationGracePeriodSeconds").asLong();
        assertTrue(grace > pause + shutdownTimeout().toSeconds());
    }

    private static JsonNode pod(String application) {
        return Manifests.deployment(application).at("/spec/template/spec");
    }

    private static JsonNode container(String application) {
        return pod(application).at("/containers/0");
    }

    private static Duration shutdownTimeout() throws IOException {
        Properties properties = new Properties();
        try (Reader file = Files.newBufferedReader(
                Manifests.CHECKOUT.resolve("platform/src/main/resources/META-INF/microprofile-config.properties"))) {
            properties.load(file);
        }
        return Duration.parse("PT" + properties.getProperty("quarkus.shutdown.timeout"));
    }
}
