package dev.rapport.local.seed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.local.installation.Installation;
import dev.rapport.local.installation.PrivateFile;
import dev.rapport.local.installation.Secrets;
import dev.rapport.local.installation.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** In charge of {@code seed.json}: what the gateway creates when it is missing, and what people sign in with. */
public record Seed(List<Organization> organizations, List<ConnectedApp> connectedApps) {
    private static final List<String> ORGANIZATIONS = List.of("main", "other");
    private static final ObjectMapper JSON = new ObjectMapper();

    public record Organization(String name, List<User> users) {}

    public record User(
            String username,
            String password,
            String firstName,
            String lastName,
            String email,
            List<String> roles,
            String function,
            String seniority) {}

    public record ConnectedApp(String organization, String name, String clientId, String clientSecret, String runAs) {}

    /** The seed of this installation, made when there is none yet. */
    public static Seed require(Installation installation, Secrets secrets) {
        if (Files.exists(installation.seed())) {
            return read(installation);
        }
        Seed made = new Seed(
                ORGANIZATIONS.stream()
                        .map(name -> organization(name, secrets::fresh))
                        .toList(),
                ORGANIZATIONS.stream()
                        .map(name -> connectedApp(name, secrets::fresh))
                        .toList());
        PrivateFile.write(installation.seed(), made.text());
        return made;
    }

    public static Seed read(Installation installation) {
        try {
            return JSON.readValue(installation.seed().toFile(), Seed.class);
        } catch (IOException e) {
            throw new StackException(
                    installation.seed() + " cannot be read: has the stack been started here? ./rapport up does", e);
        }
    }

    private static Organization organization(String name, Supplier<String> passwords) {
        return new Organization(
                name,
                Arrays.stream(Persona.values())
                        .map(persona -> persona.in(name, passwords))
                        .toList());
    }

    private static ConnectedApp connectedApp(String organization, Supplier<String> passwords) {
        return new ConnectedApp(
                organization,
                "Rapport command line",
                "rapport-" + organization + "-" + passwords.get(),
                passwords.get(),
                Persona.INTEGRATION.usernameIn(organization));
    }

    public User requireUser(String organization, String role) {
        Organization found = organizations.stream()
                .filter(candidate -> candidate.name().equals(organization))
                .findFirst()
                .orElseThrow(() -> unknown("organisation", organization, organizations, Organization::name));
        return found.users().stream()
                .filter(user -> user.roles().contains(role))
                .findFirst()
                .orElseThrow(() -> unknown(
                        "role", role, found.users(), user -> user.roles().getFirst()));
    }

    public ConnectedApp requireApp(String organization) {
        return connectedApps.stream()
                .filter(app -> app.organization().equals(organization))
                .findFirst()
                .orElseThrow(() -> unknown("organisation", organization, connectedApps, ConnectedApp::organization));
    }

    private static <T> StackException unknown(String what, String asked, List<T> known, Function<T, String> name) {
        return new StackException("There is no " + what + " '" + asked + "'; there are "
                + String.join(", ", known.stream().map(name).toList()) + ".");
    }

    private String text() {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Records of text are always JSON", e);
        }
    }
}
