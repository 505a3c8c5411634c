package dev.rapport.local.seed;

import dev.rapport.local.installation.Installation;
import dev.rapport.local.installation.Port;
import dev.rapport.local.installation.Ports;
import dev.rapport.local.installation.PrivateFile;
import dev.rapport.local.installation.StackException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;

/** In charge of {@code dev.env}, to be sourced by a shell: where the stack is, and how an integration signs in. */
public final class DeveloperEnvironment {
    private static final String BASE_URL = "BASE_URL=";

    private DeveloperEnvironment() {}

    public static void write(Installation installation, Ports ports, Seed seed) {
        Seed.User user = seed.requireUser("main", Persona.INTEGRATION.role());
        Seed.ConnectedApp app = seed.requireApp("main");
        PrivateFile.write(
                installation.developerEnvironment(),
                BASE_URL + "http://" + ports.address(Port.GATEWAY) + "\n"
                        + "CLIENT_ID=" + app.clientId() + "\n"
                        + "CLIENT_SECRET=" + app.clientSecret() + "\n"
                        + "USERNAME=" + user.username() + "\n"
                        + "PASSWORD=" + user.password() + "\n"
                        + "KAFKA_BOOTSTRAP_SERVERS=" + ports.address(Port.KAFKA) + "\n");
    }

    /** Where the gateway of this installation was started last. */
    public static URI baseUrl(Installation installation) {
        try {
            return Files.readAllLines(installation.developerEnvironment()).stream()
                    .filter(line -> line.startsWith(BASE_URL))
                    .map(line -> URI.create(line.substring(BASE_URL.length())))
                    .findFirst()
                    .orElseThrow(() -> new IOException("it has no line " + BASE_URL));
        } catch (IOException e) {
            throw new StackException(
                    installation.developerEnvironment() + " cannot be read: has the stack been started here?", e);
        }
    }
}
