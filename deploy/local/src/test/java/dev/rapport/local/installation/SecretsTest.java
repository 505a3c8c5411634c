package dev.rapport.local.installation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    private Installation installation;

    @BeforeEach
    void place(@TempDir Path directory) {
        installation = Installation.in(directory);
        installation.createDirectories();
    }

    @Test
    void areTheSameInALaterRun() {
        String first = new Secrets(installation).of("database");
        assertEquals(first, new Secrets(installation).of("database"));
    }

    @Test
    void differFromEachOther() {
        Secrets secrets = new Secrets(installation);
        assertNotEquals(secrets.of("database"), secrets.of("key-store"));
    }

    @Test
    void areMadeOfThirtyTwoPlainCharacters() {
        String secret = new Secrets(installation).of("database");
        assertTrue(secret.matches("[A-Za-z2-9]{32}"), secret);
    }

    @Test
    void areReadableByTheirOwnerOnly() throws IOException {
        new Secrets(installation).of("database");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(installation.secrets())));
    }

    @Test
    void areForgottenWithTheData() {
        String first = new Secrets(installation).of("database");
        installation.forgetData();
        assertNotEquals(first, new Secrets(installation).of("database"));
    }
}
