package dev.rapport.platform.custom;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.testkit.Organizations;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
class CustomFieldValueTest {
    private final OwnOrganization us = new OwnOrganization();

    /**
     * A value of a type of field.
     *
     * @param kept what is read afterwards; null if the value is refused
     */
    private record Case(
            String type,
            Map<String, ?> more,
            Object given,
            @Nullable Object kept,
            String refusal) {
        static Case takes(String type, Map<String, ?> more, Object given, Object kept) {
            return new Case(type, more, given, kept, "");
        }

        static Case refuses(String type, Map<String, ?> more, Object given, String code) {
            return new Case(type, more, given, null, code);
        }
    }

    @TestFactory
    Stream<DynamicTest> takesWhatItsTypeTakes() {
        Map<String, ?> sizes = Map.of("values", List.of("Small", "Large"), "restricted", true);
        return Stream.of(
                        Case.takes("Text", Map.of("length", 3), " abc ", "abc"),
                        Case.takes(
                                "Text", Map.of("length", 3), "\uD83D\uDE80\uD83D\uDE80é", "\uD83D\uDE80\uD83D\uDE80é"),
                        Case.refuses("Text", Map.of("length", 3), "abcd", "STRING_TOO_LONG"),
                        Case.refuses("Text", Map.of(), 7, "INVALID_TYPE_ON_FIELD_IN_RECORD"),
                        Case.refuses("Text", Map.of(), "a\u0000b", "FIELD_INTEGRITY_EXCEPTION"),
                        Case.takes("Text", Map.of(), "'); drop table widget; --", "'); drop table widget; --"),
                        Case.takes("LongTextArea", Map.of("length", 1000), "a\n b ", "a\n b "),
                        Case.refuses("LongTextArea", Map.of("length", 4), "abcde", "STRING_TOO_LONG"),
                        Case.takes("Number", Map.of("precision", 5, "scale", 2), 123.456, 123.46f),
                        Case.takes("Number", Map.of("precision", 3), "12", 12),
                        Case.takes("Number", Map.of(), -999_999_999_999_999_999L, -999_999_999_999_999_999L),
                        Case.refuses("Number", Map.of("precision", 3), 1000, "NUMBER_OUTSIDE_VALID_RANGE"),
                        Case.refuses("Number", Map.of("precision", 3), 1.5, "INVALID_TYPE_ON_FIELD_IN_RECORD"),
                        Case.refuses("Number", Map.of(), "many", "INVALID_TYPE_ON_FIELD_IN_RECORD"),
                        Case.takes("Currency", Map.of("precision", 10, "scale", 2), 1.5, 1.5f),
                        Case.takes("Percent", Map.of("precision", 5, "scale", 1), 99.9, 99.9f),
                        Case.takes("Checkbox", Map.of(), true, true),
                        Case.takes("Checkbox", Map.of(), "FALSE", false),
                        Case.refuses("Checkbox", Map.of(), "perhaps", "INVALID_TYPE_ON_FIELD_IN_RECORD"),
                        Case.takes("Date", Map.of(), "2024-02-29", "2024-02-29"),
                        Case.refuses("Date", Map.of(), "2023-02-29", "INVALID_TYPE_ON_FIELD_IN_RECORD"),
                        Case.takes(
                                "DateTime", Map.of(), "2026-01-31T10:00:00.123+02:00", "2026-01-31T08:00:00.123+0000"),
                        Case.refuses("DateTime", Map.of(), "noon", "INVALID_TYPE_ON_FIELD_IN_RECORD"),
                        Case.takes("Picklist", sizes, "small", "Small"),
                        Case.refuses("Picklist", sizes, "Huge", "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST"),
                        Case.takes("Picklist", Map.of("values", List.of("Small")), "Huge", "Huge"),
                        Case.takes("MultiselectPicklist", sizes, "large;Small", "Large;Small"),
                        Case.refuses(
                                "MultiselectPicklist", sizes, "Small;Huge", "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST"),
                        Case.takes("Email", Map.of(), "a@b.example", "a@b.example"),
                        Case.refuses("Email", Map.of(), "nobody", "INVALID_EMAIL_ADDRESS"),
                        Case.takes("Phone", Map.of(), "+44 20 7946 0018", "+44 20 7946 0018"),
                        Case.takes("Url", Map.of(), "https://example.com", "https://example.com"))
                .map(this::test);
    }

    private DynamicTest test(Case one) {
        String name = one.type() + " " + one.more() + " " + (one.kept() == null ? "refuses " : "takes ") + one.given();
        return DynamicTest.dynamicTest(name.replace('\0', '0'), () -> {
            OwnOrganization org = new OwnOrganization();
            org.add("Own__c", one.type(), one.more());
            Map<String, Object> body = Map.of("Own__c", one.given());
            if (one.kept() == null) {
                org.tryCreating(body).statusCode(400).body("[0].errorCode", is(one.refusal()));
                org.ask("SELECT Id FROM Widget").body("totalSize", is(0));
            } else {
                org.read(org.create(body)).body("Own__c", is(one.kept()));
            }
        });
    }

    @Test
    void isChangedEmptiedAndReadAlone() {
        us.add("Score__c", "Number", Map.of());
        us.add("Colour__c", "Text", Map.of());
        String id = us.create(Map.of("Score__c", 1, "Colour__c", "red"));
        us.marketing()
                .body(Map.of("score__C", 2))
                .patch(OwnOrganization.WIDGETS + "/" + id)
                .then()
                .statusCode(204);
        us.read(id).body("Score__c", is(2)).body("Colour__c", is("red"));
        Map<String, Object> empty = new HashMap<>();
        empty.put("Score__c", null);
        us.marketing()
                .body(empty)
                .patch(OwnOrganization.WIDGETS + "/" + id)
                .then()
                .statusCode(204);
        us.read(id).body("Score__c", nullValue()).body("Colour__c", is("red"));
        us.marketing()
                .queryParam("fields", "Colour__c")
                .get(OwnOrganization.WIDGETS + "/" + id)
                .then()
                .body("Colour__c", is("red"))
                .body("$", org.hamcrest.Matchers.aMapWithSize(2));
    }

    @Test
    void beginsWithItsDefaultUnlessTheCallerSaysOtherwise() {
        us.add("Stars__c", "Number", Map.of("defaultValue", 3));
        us.add("Open__c", "Checkbox", Map.of("defaultValue", true));
        us.read(us.create(Map.of())).body("Stars__c", is(3)).body("Open__c", is(true));
        us.read(us.create(Map.of("Stars__c", 5, "Open__c", false)))
                .body("Stars__c", is(5))
                .body("Open__c", is(false));
    }

    @Test
    void thatIsRequiredIsDemandedFromThenOn() {
        String before = us.create(Map.of());
        us.add("Region__c", "Text", Map.of("required", true));
        us.tryCreating(Map.of())
                .statusCode(400)
                .body("[0].errorCode", is("REQUIRED_FIELD_MISSING"))
                .body("[0].fields", contains("Region__c"));
        us.read(before).body("Region__c", nullValue());
        String id = us.create(Map.of("Region__c", "North"));
        Map<String, Object> empty = new HashMap<>();
        empty.put("Region__c", null);
        us.marketing()
                .body(empty)
                .patch(OwnOrganization.WIDGETS + "/" + id)
                .then()
                .statusCode(400)
                .body("[0].errorCode", is("REQUIRED_FIELD_MISSING"));
        us.marketing()
                .body(Map.of("Name", "other"))
                .patch(OwnOrganization.WIDGETS + "/" + before)
                .then()
                .statusCode(204);
    }

    @Test
    void isUnknownToOtherOrganisations() {
        us.add("Secret__c", "Text", Map.of());
        OwnOrganization others = new OwnOrganization();
        others.tryCreating(Map.of("Secret__c", "x"))
                .statusCode(400)
                .body("[0].errorCode", is("INVALID_FIELD"))
                .body("[0].message", containsString("No such column 'Secret__c'"));
        others.ask("SELECT Secret__c FROM Widget").statusCode(400).body("[0].errorCode", is("INVALID_FIELD"));
        new OwnOrganization(Organizations.ACME)
                .ask("SELECT Secret__c FROM Widget")
                .statusCode(400);
    }

    @Test
    void madeAnewUnderTheNameOfOneThatWasRemovedHasNoneOfItsValues() {
        us.add("Reused__c", "Text", Map.of("unique", true));
        String id = us.create(Map.of("Reused__c", "old"));
        us.as("admin")
                .delete(OwnOrganization.WIDGET_FIELDS + "/Reused__c")
                .then()
                .statusCode(204);
        us.ask("SELECT Reused__c FROM Widget").statusCode(400);
        us.add("Reused__c", "Number", Map.of("unique", true));
        us.read(id).body("Reused__c", nullValue());
        us.create(Map.of("Reused__c", 1));
        us.marketing()
                .body(Map.of("Reused__c", 2))
                .patch(OwnOrganization.WIDGETS + "/" + id)
                .then()
                .statusCode(204);
        us.read(id).body("Reused__c", is(2));
    }
}
