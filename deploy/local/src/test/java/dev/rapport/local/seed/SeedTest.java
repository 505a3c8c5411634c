package dev.rapport.local.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.local.installation.Installation;
import dev.rapport.local.installation.Ports;
import dev.rapport.local.installation.Secrets;
import dev.rapport.local.installation.StackException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeedTest {
    private Installation installation;
    private Seed seed;

    @BeforeEach
    void makeSeed(@TempDir Path directory) {
        installation = Installation.in(directory);
        installation.createDirectories();
        seed = Seed.require(installation, new Secrets(installation));
    }

    @Test
    void isWrittenAsTheGatewayReadsIt() throws IOException {
        JsonNode written = new ObjectMapper().readTree(installation.seed().toFile());
        JsonNode head = written.at("/organizations/1/users/2");
        assertEquals("other", written.at("/organizations/1/name").asText());
        assertEquals("sales-head@other.rapport.local", head.get("username").asText());
        assertEquals("sales-head", head.at("/roles/0").asText());
        assertEquals("SALES", head.get("function").asText());
        assertEquals("HEAD", head.get("seniority").asText());
        JsonNode app = written.at("/connectedApps/0");
        assertEquals("main", app.get("organization").asText());
        assertEquals("integration@main.rapport.local", app.get("runAs").asText());
    }

    @Test
    void isTheSameInALaterRun() {
        assertEquals(seed, Seed.require(installation, new Secrets(installation)));
    }

    @Test
    void hasAUserForEveryRoleInEveryOrganisation() {
        for (Seed.Organization organization : seed.organizations()) {
            assertEquals(
                    List.of("marketing", "sales", "sales-head", "executive", "integration", "admin"),
                    organization.users().stream()
                            .map(user -> user.roles().getFirst())
                            .toList());
        }
    }

    @Test
    void namesTheRolesThereAreWhenAskedForAnother() {
        StackException refused = assertThrows(StackException.class, () -> seed.requireUser("main", "boss"));
        assertEquals(
                "There is no role 'boss'; there are marketing, sales, sales-head, executive, integration, admin.",
                refused.getMessage());
    }

    @Test
    void namesTheOrganisationsThereAreWhenAskedForAnother() {
        StackException refused = assertThrows(StackException.class, () -> seed.requireApp("third"));
        assertEquals("There is no organisation 'third'; there are main, other.", refused.getMessage());
    }

    @Test
    void givesShellsAnIntegrationUserInAPrivateFile() throws IOException {
        DeveloperEnvironment.write(installation, new Ports(9500), seed);
        List<String> lines = Files.readAllLines(installation.developerEnvironment());
        assertEquals("BASE_URL=http://127.0.0.1:9500", lines.getFirst());
        assertEquals("USERNAME=integration@main.rapport.local", lines.get(3));
        assertEquals(URI.create("http://127.0.0.1:9500"), DeveloperEnvironment.baseUrl(installation));
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(installation.developerEnvironment())));
    }
}
