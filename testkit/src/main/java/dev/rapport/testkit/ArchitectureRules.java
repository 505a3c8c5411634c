package dev.rapport.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The rules of structure that every module's main code keeps. Each failure says how to repair it. */
public final class ArchitectureRules {
    private static final String PLATFORM = "dev.rapport.platform..";
    private static final String[] APPLICATIONS = {
        "dev.rapport.lead..", "dev.rapport.content..", "dev.rapport.feedback..", "dev.rapport.gateway.."
    };
    private static final Set<String> CLOCK_READERS =
            Set.of("java.time.Instant", "java.time.LocalDate", "java.time.LocalDateTime", "java.time.ZonedDateTime");

    public static final ArchRule PACKAGES_ARE_NAMED_BY_FEATURE = noClasses()
            .should()
            .resideInAnyPackage("..util..", "..common..", "..helper..", "..manager..", "..impl..", "..dto..")
            .because("such a package says nothing; move the class to the feature that needs it");

    public static final ArchRule PLATFORM_KNOWS_NO_APPLICATION = noClasses()
            .that()
            .resideInAPackage(PLATFORM)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(APPLICATIONS)
            .because(
                    "arrows point to the platform; move the business noun to its service, or invert it by an interface");

    public static final ArchRule FIELDS_ARE_NOT_INJECTED = fields().should()
            .notBeAnnotatedWith("jakarta.inject.Inject")
            .because("a hidden collaborator cannot be seen or replaced; take it in the constructor");

    public static final ArchRule FIELDS_ARE_NOT_PUBLIC_AND_MUTABLE = noFields()
            .that()
            .areNotFinal()
            .should()
            .bePublic()
            .because("state changes through verbs; make the field private and give the class a method that says why");

    public static final ArchRule TIME_COMES_FROM_A_CLOCK = noClasses()
            .should()
            .accessTargetWhere(describe("read the machine's time", ArchitectureRules::readsMachineTime))
            .because("time that cannot be set cannot be tested; inject java.time.Clock and ask it");

    public static final ArchRule DATES_ARE_JAVA_TIME = noClasses()
            .should()
            .callConstructor(Date.class)
            .orShould()
            .callConstructor(Date.class, long.class)
            .because(
                    "java.util.Date is mutable and has no zone; use Instant, and Date.from only where an API wants one");

    private static final List<ArchRule> EVERYWHERE = List.of(
            PACKAGES_ARE_NAMED_BY_FEATURE,
            PLATFORM_KNOWS_NO_APPLICATION,
            FIELDS_ARE_NOT_INJECTED,
            FIELDS_ARE_NOT_PUBLIC_AND_MUTABLE,
            TIME_COMES_FROM_A_CLOCK,
            DATES_ARE_JAVA_TIME);

    private ArchitectureRules() {}

    /** One test per rule over the main code of a module, for a {@code @TestFactory}. */
    public static Stream<DynamicTest> testsOf(String rootPackage) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(rootPackage);
        Stream<DynamicTest> rules = Stream.of(EVERYWHERE, PlatformLayers.RULES, applicationsKeepApart())
                .flatMap(List::stream)
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getDescription(), () -> rule.allowEmptyShould(true).check(classes)));
        return Stream.concat(rules, Stream.of(NativeQueries.test()));
    }

    private static List<ArchRule> applicationsKeepApart() {
        return Stream.of(APPLICATIONS)
                .<ArchRule>map(
                        own -> noClasses()
                                .that()
                                .resideInAPackage(own)
                                .should()
                                .dependOnClassesThat(resideInAnotherApplication(own))
                                .as(own + " uses no other application's code")
                                .because(
                                        "applications meet over HTTP and events only; read the event into a record of your own"))
                .toList();
    }

    private static DescribedPredicate<JavaClass> resideInAnotherApplication(String own) {
        return describe(
                "reside in another application",
                target -> Stream.of(APPLICATIONS)
                        .filter(application -> !application.equals(own))
                        .anyMatch(application -> resideInAPackage(application).test(target)));
    }

    private static boolean readsMachineTime(JavaAccess<?> access) {
        var target = access.getTarget();
        String owner = target.getOwner().getName();
        boolean now = CLOCK_READERS.contains(owner)
                && target.getName().equals("now")
                && access.getTarget().getFullName().endsWith("now()");
        return now || (owner.equals("java.lang.System") && target.getName().equals("currentTimeMillis"));
    }
}
