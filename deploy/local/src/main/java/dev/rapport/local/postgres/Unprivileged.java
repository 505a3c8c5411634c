package dev.rapport.local.postgres;

import dev.rapport.local.installation.StackException;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How PostgreSQL, which refuses to run as root or as a user without a name, is run by them all the same. In a user namespace of its own it is nobody,
 * yet its files stay theirs; where the kernel denies namespaces (many containers), it is run as nobody for good and its
 * files are given to nobody.
 */
enum Unprivileged {
    ALREADY,
    BY_NAMESPACE,
    AS_NOBODY;

    /** The second is what Java calls a user whom the system has no name for, as containers may have. */
    private static final Set<String> REFUSED = Set.of("root", "?");

    static Unprivileged way() throws IOException, InterruptedException {
        if (!REFUSED.contains(System.getProperty("user.name"))) {
            return ALREADY;
        }
        for (Unprivileged way : List.of(BY_NAMESPACE, AS_NOBODY)) {
            if (way.works()) {
                return way;
            }
        }
        throw new StackException(
                "PostgreSQL refuses to run as root or as a user without a name, and neither unshare nor setpriv works here:"
                        + " run ./rapport as an ordinary user.");
    }

    boolean works() throws InterruptedException {
        try {
            return new ProcessBuilder(command(List.of("true")))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }

    List<String> command(List<String> program) {
        List<String> whole = new ArrayList<>(
                switch (this) {
                    case ALREADY -> List.of();
                    case BY_NAMESPACE -> List.of("unshare", "--user");
                    case AS_NOBODY -> List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
                });
        whole.addAll(program);
        return whole;
    }

    /** Lets the one that PostgreSQL runs as own this file. */
    void own(Path file) throws IOException {
        if (this == AS_NOBODY) {
            Files.setOwner(
                    file,
                    FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
        }
    }
}
