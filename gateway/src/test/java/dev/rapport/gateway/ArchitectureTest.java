package dev.rapport.gateway;

import dev.rapport.testkit.ArchitectureRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {
    @TestFactory
    Stream<DynamicTest> keepsTheRulesOfStructure() {
        return ArchitectureRules.testsOf("dev.rapport.gateway");
    }
}
