package dev.rapport.local.postgres;

import dev.rapport.local.installation.StackException;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How PostgreSQL, which refuses to run as root, is run by root all the same. In a user namespace of its own it is nobody,
 * yet its files stay root's; where the kernel denies namespaces (many containers), it is run as nobody for good and its
 * files are given to nobody.
 */
enum Unprivileged {
    ALREADY,
    BY_NAMESPACE,
    AS_NOBODY;

    static Unprivileged way() throws IOException, InterruptedException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return ALREADY;
        }
        for (Unprivileged way : List.of(BY_NAMESPACE, AS_NOBODY)) {
            if (way.works()) {
                return way;
            }
        }
        throw new StackException("PostgreSQL refuses to run as root, and neither unshare nor setpriv works here:"
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
                    file, FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
        }
    }
}
