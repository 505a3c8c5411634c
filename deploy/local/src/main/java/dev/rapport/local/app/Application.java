package dev.rapport.local.app;

import dev.rapport.local.installation.Installation;
import dev.rapport.local.installation.Port;
import java.nio.file.Path;
import java.util.List;

/**
 * One application of the stack, as data.
 *
 * @param port which also names it
 * @param database the name of its own database
 * @param program what its JVM is to run, as on a command line
 */
public record Application(Port port, String database, List<String> program) {

    /** In the order in which they are shown. */
    public static List<Application> ofCheckout(Installation installation) {
        return List.of(
                built(Port.LEAD_SERVICE, "rapport_lead", installation),
                built(Port.CONTENT_SERVICE, "rapport_content", installation),
                built(Port.FEEDBACK_SERVICE, "rapport_feedback", installation),
                built(Port.GATEWAY, "rapport_gateway", installation));
    }

    private static Application built(Port port, String database, Installation installation) {
        Path jar = installation.checkout().resolve(port.label()).resolve("target/quarkus-app/quarkus-run.jar");
        return new Application(port, database, List.of("-jar", jar.toString()));
    }

    public String name() {
        return port.label();
    }
}
