package dev.rapport.platform.custom;

import static dev.rapport.platform.RecordApi.ROOT;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.platform.RecordApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** SOQL over custom fields of every type: as over columns of their own. */
@QuarkusTest
class CustomFieldQueryTest {
    private static final OwnOrganization US = new OwnOrganization();

    private static boolean filled;

    @BeforeEach
    void threeRecordsAndOneWithout() {
        if (filled) {
            return;
        }
        filled = true;
        US.add("Text__c", "Text", Map.of());
        US.add("Long__c", "LongTextArea", Map.of());
        US.add("Number__c", "Number", Map.of("precision", 10, "scale", 2));
        US.add("Box__c", "Checkbox", Map.of());
        US.add("Day__c", "Date", Map.of());
        US.add("Time__c", "DateTime", Map.of());
        US.add("Pick__c", "Picklist", Map.of("values", List.of("Low", "High")));
        US.add("Multi__c", "MultiselectPicklist", Map.of("values", List.of("A", "B", "C")));
        create("one", "Apple", 9, false, "2026-01-01", "2026-01-01T10:00:00Z", "Low", "A;B");
        create("two", "banana", 10.5, true, "2026-02-01", "2026-02-01T10:00:00Z", "High", "B;C");
        create("three", "apple", 100, true, "2026-03-01", "2026-03-01T10:00:00Z", "Low", "C");
        US.create(Map.of("Name", "none"));
    }

    private static void create(
            String name, String text, Number number, boolean box, String day, String time, String pick, String multi) {
        Map<String, Object> fields = new HashMap<>(Map.of("Name", name, "Text__c", text, "Number__c", number));
        fields.putAll(Map.of("Box__c", box, "Day__c", day, "Time__c", time, "Pick__c", pick, "Multi__c", multi));
        fields.put("Long__c", "about " + text);
        US.create(fields);
    }

    @TestFactory
    Stream<DynamicTest> findsAndSorts() {
        return Map.ofEntries(
                        Map.entry("WHERE Text__c = 'APPLE' ORDER BY Number__c", "one three"),
                        Map.entry("WHERE Text__c LIKE 'b%'", "two"),
                        Map.entry("WHERE Text__c IN ('apple', 'pear') ORDER BY Day__c DESC", "three one"),
                        Map.entry("WHERE Text__c NOT IN ('apple') AND Text__c != null", "two"),
                        Map.entry("WHERE Text__c = null", "none"),
                        Map.entry("WHERE Text__c = '\\' OR 1=1 --'", ""),
                        Map.entry("WHERE Number__c > 9.99 ORDER BY Number__c DESC", "three two"),
                        Map.entry("WHERE Number__c = 10.5", "two"),
                        Map.entry("WHERE Box__c = false ORDER BY Name", "none one"),
                        Map.entry("WHERE Box__c = true ORDER BY Time__c", "two three"),
                        Map.entry("WHERE Day__c >= 2026-02-01 ORDER BY Day__c", "two three"),
                        Map.entry("WHERE Day__c = LAST_N_YEARS:1 AND Day__c < 2020-01-01", ""),
                        Map.entry("WHERE Time__c < 2026-02-01T10:00:00Z", "one"),
                        Map.entry("WHERE CALENDAR_MONTH(Day__c) = 3", "three"),
                        Map.entry("WHERE Pick__c = 'low' ORDER BY Text__c, Number__c", "one three"),
                        Map.entry("WHERE Multi__c INCLUDES ('B') ORDER BY Number__c", "one two"),
                        Map.entry("WHERE Multi__c EXCLUDES ('A') AND Multi__c != null ORDER BY Number__c", "two three"),
                        Map.entry("ORDER BY Number__c NULLS FIRST", "none one two three"),
                        Map.entry("ORDER BY Number__c DESC NULLS LAST", "three two one none"),
                        Map.entry("ORDER BY Text__c NULLS LAST, Number__c DESC", "three one two none"),
                        Map.entry("ORDER BY Box__c, Time__c DESC NULLS LAST", "one none three two"))
                .entrySet()
                .stream()
                .map(asked -> DynamicTest.dynamicTest(
                        asked.getKey(),
                        () -> assertEquals(
                                asked.getValue(),
                                String.join(
                                        " ",
                                        US.ask("SELECT Name FROM Widget " + asked.getKey(), "Name").stream()
                                                .map(String::valueOf)
                                                .toList()))));
    }

    @Test
    void groupsAndCounts() {
        US.ask("SELECT Pick__c p, COUNT(Id) n, SUM(Number__c) total, MAX(Day__c) last FROM Widget"
                        + " WHERE Pick__c != null GROUP BY Pick__c HAVING COUNT(Id) > 1")
                .statusCode(200)
                .body("totalSize", is(1))
                .body("records[0].p", is("Low"))
                .body("records[0].n", is(2))
                .body("records[0].total", is(109.0f))
                .body("records[0].last", is("2026-03-01"));
        US.ask("SELECT COUNT() FROM Widget WHERE Box__c = true").body("totalSize", is(2));
        US.ask("SELECT COUNT_DISTINCT(Text__c) n FROM Widget").body("records[0].n", is(2));
    }

    @Test
    void showsThemByNameAndByTheWhole() {
        US.ask("SELECT FIELDS(CUSTOM) FROM Widget WHERE Name = 'two' LIMIT 1")
                .statusCode(200)
                .body("records[0].Number__c", is(10.5f))
                .body("records[0].Long__c", is("about banana"))
                .body("records[0].containsKey('Name')", is(false));
        US.ask("SELECT FIELDS(ALL) FROM Widget WHERE Name = 'two' LIMIT 1")
                .body("records[0].Time__c", is("2026-02-01T10:00:00.000+0000"))
                .body("records[0].Name", is("two"));
        US.ask("SELECT FIELDS(STANDARD) FROM Widget WHERE Name = 'two' LIMIT 1")
                .body("records[0].containsKey('Text__c')", is(false));
        US.ask("SELECT toLabel(Pick__c) FROM Widget WHERE Name = 'two'").body("records[0].Pick__c", is("High"));
    }

    @Test
    void followsARelationshipToThem() {
        OwnOrganization own = new OwnOrganization();
        own.as("admin")
                .body(Map.of("name", "Grade__c", "label", "Grade", "type", "Number"))
                .post("/api/objects/Gadget/fields")
                .then()
                .statusCode(201);
        String gadget = own.marketing()
                .body(Map.of("Name", "g", "Grade__c", 3))
                .post(RecordApi.GADGETS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        own.create(Map.of("Name", "w", "GadgetId", gadget));
        own.ask("SELECT Name, Gadget.Grade__c FROM Widget WHERE Gadget.Grade__c = 3 ORDER BY Gadget.Grade__c")
                .statusCode(200)
                .body("records[0].Gadget.Grade__c", is(3));
        own.ask("SELECT Grade__c, (SELECT Name FROM Widgets) FROM Gadget")
                .statusCode(200)
                .body("records[0].Grade__c", is(3))
                .body("records[0].Widgets.records[0].Name", is("w"));
    }

    @Test
    void isReadToTheEndInPagesSortedByOne() {
        OwnOrganization own = new OwnOrganization();
        own.add("Rank__c", "Number", Map.of());
        List<Map<String, Object>> records = IntStream.range(0, 450)
                .mapToObj(i -> i % 3 == 0
                        ? record(Map.of("Name", "n" + i))
                        : record(Map.of("Name", "n" + i, "Rank__c", i % 50)))
                .toList();
        for (int from = 0; from < records.size(); from += 150) {
            own.marketing()
                    .body(Map.of("records", records.subList(from, from + 150)))
                    .post(ROOT + "/composite/sobjects")
                    .then()
                    .statusCode(200);
        }
        List<String> names = new ArrayList<>();
        String next = ROOT + "/query?q=SELECT+Name,Rank__c+FROM+Widget+ORDER+BY+Rank__c+DESC+NULLS+LAST";
        while (next != null) {
            JsonPath page = own.marketing()
                    .header("Sforce-Query-Options", "batchSize=200")
                    .urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            names.addAll(page.getList("records.Name"));
            next = page.getString("nextRecordsUrl");
        }
        assertEquals(450, names.size());
        assertEquals(450, names.stream().distinct().count());
    }

    private static Map<String, Object> record(Map<String, Object> fields) {
        Map<String, Object> record = new HashMap<>(fields);
        record.put("attributes", Map.of("type", "Widget"));
        return record;
    }
}
