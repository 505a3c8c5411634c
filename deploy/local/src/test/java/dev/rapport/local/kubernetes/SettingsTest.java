package dev.rapport.local.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.local.configuration.ConfigurationSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SettingsTest {
    @Test
    void noSecretIsKeptHere() throws IOException {
        for (Path file : Manifests.files(".yaml")) {
            JsonNode object = Manifests.documents(file).getFirst();
            assertEquals(false, object.path("kind").asText().equals("Secret"), file.toString());
            assertEquals(false, object.has("secretGenerator"), file.toString());
        }
        List<String> secret = settings().stream()
                .filter(name -> name.contains("PASSWORD") || name.contains("SECRET") || name.endsWith("_KEY"))
                .toList();
        assertEquals(List.of(), secret);
    }

    @Test
    void everySettingOfOursIsOneThatTheApplicationsRead() throws IOException {
        Set<String> known = ConfigurationSources.read(Manifests.CHECKOUT).stream()
                .map(key -> key.name().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"))
                .collect(Collectors.toSet());
        List<String> unknown = settings().stream()
                .filter(name -> name.startsWith("RAPPORT_"))
                .filter(name -> !known.contains(name))
                .toList();
        assertEquals(List.of(), unknown);
    }

    /** Names of all that is set: in .env files, in generated ConfigMaps and in Deployments. */
    private static List<String> settings() throws IOException {
        List<String> settings = new ArrayList<>();
        for (Path file : Manifests.files(".env")) {
            Files.readAllLines(file).stream()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(settings::add);
        }
        for (Path file : Manifests.files(".yaml")) {
            JsonNode object = Manifests.documents(file).getFirst();
            object.findValues("literals").forEach(list -> list.forEach(literal -> settings.add(literal.asText())));
            object.findValues("env")
                    .forEach(list -> list.forEach(
                            variable -> settings.add(variable.path("name").asText())));
        }
        return settings.stream().map(setting -> setting.split("=", 2)[0]).toList();
    }
}
