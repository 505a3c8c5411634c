package dev.rapport.local.app;

import dev.rapport.local.installation.Installation;
import dev.rapport.local.installation.Secrets;
import dev.rapport.local.installation.StackException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The gateway's certificate for this machine: signed by itself, made once by the JDK's own tool. */
public final class Certificate {
    static final String PASSWORD_NAME = "gateway.key-store";

    private static final String PASSWORD_VARIABLE = "KEY_STORE_PASSWORD";

    private Certificate() {}

    public static void require(Installation installation, Secrets secrets) throws IOException, InterruptedException {
        Path keyStore = installation.keyStore();
        if (Files.exists(keyStore)) {
            return;
        }
        ProcessBuilder keytool = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "gateway",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                "825",
                "-dname",
                "CN=localhost, O=Rapport on one machine",
                "-ext",
                "SAN=dns:localhost,ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                keyStore.toString(),
                "-storepass:env",
                PASSWORD_VARIABLE);
        keytool.environment().put(PASSWORD_VARIABLE, secrets.of(PASSWORD_NAME));
        Process process = keytool.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new StackException(
                    "The gateway's certificate cannot be made; keytool says:\n" + said.stripTrailing());
        }
        Files.setPosixFilePermissions(keyStore, PosixFilePermissions.fromString("rw-------"));
    }
}
