package dev.rapport.local.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rapport.local.installation.StackException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresProgramsTest {
    @ParameterizedTest
    @CsvSource({"Linux,amd64", "Linux,aarch64", "Mac OS X,x86_64", "Mac OS X,aarch64"})
    void areThereForEveryUsualMachine(String system, String processor) {
        String archive = PostgresPrograms.archiveFor(system, processor);
        assertNotNull(getClass().getClassLoader().getResource(archive), archive);
    }

    @Test
    void areRefusedForAProcessorTheyWereNotMadeFor() {
        StackException refused =
                assertThrows(StackException.class, () -> PostgresPrograms.archiveFor("Linux", "s390x"));
        assertEquals(
                "There is no embedded PostgreSQL for the processor 's390x', only for x86_64 and arm64.",
                refused.getMessage());
    }
}
