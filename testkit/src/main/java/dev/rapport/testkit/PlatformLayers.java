package dev.rapport.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Who may know whom inside the platform: each package lists the ones below it, and uses no others. */
final class PlatformLayers {
    private static final String ROOT = "dev.rapport.platform.";

    static final List<ArchRule> RULES = List.of(
            usesOnly("error"),
            usesOnly("id", "error"),
            usesOnly("schema", "error", "id"),
            usesOnly("soql.syntax", "error", "id", "schema"),
            usesOnly("soql.analysis", "soql.syntax", "error", "id", "schema"));

    private PlatformLayers() {}

    private static ArchRule usesOnly(String name, String... below) {
        List<String> allowed = new ArrayList<>(List.of(ROOT + name + ".."));
        Stream.of(below).map(other -> ROOT + other + "..").forEach(allowed::add);
        return noClasses()
                .that()
                .resideInAPackage(ROOT + name + "..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage(ROOT + ".").and(not(resideInAnyPackage(allowed.toArray(String[]::new)))))
                .as(name + " stands on " + (below.length == 0 ? "nothing else" : String.join(", ", below)))
                .because("a lower layer must stay usable without the upper ones; pass it what it needs as a value");
    }
}
