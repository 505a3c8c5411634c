package dev.rapport.content.asset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AssetStatusTest {
    @Test
    void allowsTheseMovesAndNoOthers() {
        Map<String, String> moves = Arrays.stream(AssetStatus.values())
                .collect(Collectors.toMap(Enum::name, from -> from.legalNext().toString()));
        assertEquals(
                Map.of(
                        "IDEA", "[DRAFT, ARCHIVED]",
                        "DRAFT", "[IN_REVIEW, ARCHIVED]",
                        "IN_REVIEW", "[DRAFT, APPROVED, ARCHIVED]",
                        "APPROVED", "[DRAFT, IN_REVIEW, PUBLISHED, ARCHIVED]",
                        "PUBLISHED", "[DRAFT, EXPIRED, ARCHIVED]",
                        "EXPIRED", "[]",
                        "ARCHIVED", "[]"),
                moves);
    }
}
