package dev.rapport.lead.handoff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HandoffStatusTest {
    @Test
    void hasExactlyTheMovesOfThePicture() {
        Set<String> moves = Stream.of(HandoffStatus.values())
                .flatMap(from -> from.legalNext().stream().map(to -> from + ">" + to))
                .collect(Collectors.toSet());
        assertEquals(
                Set.of(
                        "DRAFT>SUBMITTED",
                        "SUBMITTED>DRAFT",
                        "SUBMITTED>ACCEPTED",
                        "SUBMITTED>REJECTED",
                        "SUBMITTED>TIMED_OUT",
                        "REJECTED>ANSWERED",
                        "ANSWERED>CLOSED"),
                moves);
    }
}
