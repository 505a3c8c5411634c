package dev.rapport.platform.error;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rapport.testkit.CheckedIn;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ErrorCatalogueTest {
    private static final String HEAD = """
            # Errors

            Every refusal is a list, `[{"message", "errorCode", "fields"}]`: the message says what was wrong, where, and
            what would be right; the code is for programs; `fields` names the fields concerned. The first entry decides
            the HTTP status. Generated from `ErrorCode`.

            | code | status | when |
            |---|---|---|
            """;

    @Test
    void theCheckedInCatalogueIsTheEnum() {
        String rows = Arrays.stream(ErrorCode.values())
                .map(code -> "| `%s` | %d | %s |\n".formatted(code, code.status(), code.meaning()))
                .collect(Collectors.joining());
        CheckedIn.verify("errors.md", HEAD + rows);
    }

    @Test
    void everyCodeIsAnErrorAndSaysWhen() {
        for (ErrorCode code : ErrorCode.values()) {
            assertTrue(code.status() >= 400 && code.status() < 600, code.name());
            assertTrue(code.meaning().endsWith("."), code.name());
        }
    }
}
