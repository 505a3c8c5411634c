package dev.rapport.local.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayoutTest {
    /** The local overlay has a Kafka without Strimzi and sends no mail; others take those components. */
    @Test
    void everyFileIsNamedByAKustomizationAndEveryNameIsAFile() throws IOException {
        Set<Path> named = new TreeSet<>();
        Set<Path> present = new TreeSet<>();
        for (Path file : Manifests.files("kustomization.yaml")) {
            references(file).forEach(named::add);
        }
        Stream.of(".yaml", ".env").flatMap(LayoutTest::files).forEach(present::add);
        present.remove(Manifests.ROOT.resolve("overlays/local/kustomization.yaml"));
        for (String component : List.of("kafka-topics", "mail")) {
            present.remove(Manifests.ROOT.resolve("components/" + component + "/kustomization.yaml"));
        }
        assertEquals(present, named);
    }

    @Test
    void everyFileHoldsOneDocument() throws IOException {
        for (Path file : Manifests.files(".yaml")) {
            assertEquals(1, Manifests.documents(file).size(), file.toString());
        }
    }

    @Test
    void theBaseLaysWhatIsCommonOverEveryDeployment() {
        JsonNode patch = Manifests.read("base/kustomization.yaml").at("/patches/0");
        assertEquals("application.yaml", patch.path("path").asText());
        assertEquals("{\"kind\":\"Deployment\"}", patch.path("target").toString());
    }

    @Test
    void kubectlRendersTheLocalOverlay(@TempDir Path directory) throws Exception {
        assumeTrue(isOnPath("kubectl"), "kubectl is not installed");
        Path rendered = directory.resolve("rendered.yaml");
        Process kubectl = new ProcessBuilder("kubectl", "kustomize", "overlays/local")
                .directory(Manifests.ROOT.toFile())
                .redirectOutput(rendered.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertEquals(true, kubectl.waitFor(1, TimeUnit.MINUTES));
        assertEquals(0, kubectl.exitValue());
        Set<String> hardened = new TreeSet<>();
        for (JsonNode object : Manifests.documents(rendered)) {
            if (object.at("/spec/template/spec/containers/0/securityContext/readOnlyRootFilesystem")
                    .asBoolean()) {
                hardened.add(object.at("/metadata/name").asText());
            }
        }
        assertEquals(new TreeSet<>(Manifests.APPLICATIONS), hardened);
    }

    private static List<Path> references(Path kustomization) {
        JsonNode content = Manifests.documents(kustomization).getFirst();
        List<String> names = new ArrayList<>();
        content.path("resources").forEach(name -> names.add(name.asText()));
        content.path("components").forEach(name -> names.add(name.asText()));
        content.path("patches").forEach(patch -> names.add(patch.path("path").asText()));
        content.path("configMapGenerator")
                .forEach(generator -> generator.path("envs").forEach(name -> names.add(name.asText())));
        return names.stream()
                .map(name -> kustomization.resolveSibling(name).normalize())
                .map(path -> Files.isDirectory(path) ? path.resolve("kustomization.yaml") : path)
                .toList();
    }

    private static Stream<Path> files(String ending) {
        try {
            return Manifests.files(ending).stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isOnPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }
}
