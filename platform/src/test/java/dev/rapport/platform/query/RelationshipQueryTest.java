package dev.rapport.platform.query;

import static dev.rapport.platform.query.Asking.DATA;
import static dev.rapport.platform.query.Asking.answer;
import static dev.rapport.platform.query.Asking.as;
import static dev.rapport.platform.query.Asking.ask;
import static dev.rapport.platform.query.Asking.create;
import static dev.rapport.platform.query.Asking.us;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.testkit.Organizations;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RelationshipQueryTest {
    @Inject
    @DataSource("system")
    AgroalDataSource owner;

    private final String mark = UUID.randomUUID().toString();

    private String gadget(String name) {
        return create("Gadget", Map.of("Name", name + mark));
    }

    private String widget(String name, String gadget) {
        return create("Widget", Map.of("Name", name, "Color", mark, "GadgetId", gadget));
    }

    @Test
    void nestsParentsAsRecordsOfTheirOwn() {
        String whole = gadget("whole");
        String part = create("Gadget", Map.of("Name", "part" + mark, "PartOfId", whole));
        widget("a", part);
        create("Widget", Map.of("Name", "b", "Color", mark));
        answer("SELECT Name, Gadget.Name, gadget.partof.name FROM Widget WHERE Color = '" + mark + "' ORDER BY Name")
                .body("totalSize", is(2))
                .body("records[0].keySet()", contains("attributes", "Name", "Gadget"))
                .body("records[0].Gadget.attributes.type", is("Gadget"))
                .body("records[0].Gadget.attributes.url", is(DATA + "/sobjects/Gadget/" + part))
                .body("records[0].Gadget.Name", is("part" + mark))
                .body("records[0].Gadget.PartOf.attributes.url", is(DATA + "/sobjects/Gadget/" + whole))
                .body("records[0].Gadget.PartOf.Name", is("whole" + mark))
                .body("records[1].Gadget", nullValue());
    }

    @Test
    void filtersAndOrdersByParents() {
        widget("first", gadget("z"));
        widget("second", gadget("a"));
        create("Widget", Map.of("Name", "none", "Color", mark));
        String soql = "SELECT Name FROM Widget WHERE Color = '" + mark + "'";
        answer(soql + " ORDER BY Gadget.Name").body("records.Name", contains("none", "second", "first"));
        answer(soql + " AND Gadget.Name LIKE 'Z%'").body("records.Name", contains("first"));
    }

    @Test
    void showsAUserWhomTheDirectoryDoesNotKnowAsNone() {
        widget("a", gadget("g"));
        answer("SELECT OwnerId, Owner.Name FROM Widget WHERE Color = '" + mark + "'")
                .body("records[0].OwnerId", notNullValue())
                .body("records[0].Owner", nullValue());
    }

    @Test
    void saysThatAnotherServiceKeepsAParent() {
        ask("SELECT Maker.Name FROM Badge")
                .statusCode(400)
                .body("[0].errorCode", is("INVALID_FIELD"))
                .body("[0].fields", contains("MakerId"))
                .body("[0].message", containsString("another service"));
    }

    @Test
    void showsOfAPolymorphicParentWhatItsObjectHas() {
        String gadget = gadget("g");
        String widget = widget("w", gadget);
        create("Badge", Map.of("Text", mark + "1", "OnId", gadget));
        create("Badge", Map.of("Text", mark + "2", "OnId", widget));
        create("Badge", Map.of("Text", mark + "3"));
        String ours = " FROM Badge WHERE Text LIKE '" + mark + "%'";
        answer("SELECT On.Name, On.Type" + ours + " ORDER BY Text")
                .body("records.On.Name", contains("g" + mark, "w"))
                .body("records.On.Type", contains("Gadget", "Widget"))
                .body("records[1].On.attributes.url", is(DATA + "/sobjects/Widget/" + widget))
                .body("records[2].On", nullValue());
        answer("SELECT TYPEOF On WHEN Widget THEN Color ELSE Name END" + ours + " ORDER BY Text")
                .body("records[0].On.keySet()", contains("attributes", "Name"))
                .body("records[1].On.keySet()", contains("attributes", "Color"))
                .body("records[2].On", nullValue());
        answer("SELECT Text" + ours + " AND On.Type = 'Widget'").body("records.Text", contains(mark + "2"));
    }

    @Test
    void listsChildrenInTheirParents() {
        String full = gadget("full");
        gadget("void");
        widget("b", full);
        widget("a", full);
        answer("SELECT Name, (SELECT Name, Gadget.Name FROM Widgets ORDER BY Name) FROM Gadget WHERE Name LIKE '%"
                        + mark + "' ORDER BY Name")
                .body("records[0].Widgets.totalSize", is(2))
                .body("records[0].Widgets.done", is(true))
                .body("records[0].Widgets.keySet()", contains("totalSize", "done", "records"))
                .body("records[0].Widgets.records.Name", contains("a", "b"))
                .body("records[0].Widgets.records[0].attributes.type", is("Widget"))
                .body("records[0].Widgets.records[0].Gadget.Name", is("full" + mark))
                .body("records[1].Name", is("void" + mark))
                .body("records[1].Widgets", nullValue());
    }

    @Test
    void listsChildrenOfChildrenAndHeedsTheirLimits() {
        String whole = gadget("whole");
        for (String name : List.of("p1", "p2")) {
            String part = create("Gadget", Map.of("Name", name + mark, "PartOfId", whole));
            widget(name + "a", part);
            widget(name + "b", part);
            widget(name + "c", part);
        }
        answer("SELECT (SELECT Name, (SELECT Name FROM Widgets ORDER BY Name LIMIT 1 OFFSET 1) FROM Parts ORDER BY Name"
                        + " DESC), (SELECT Text FROM Badges) FROM Gadget WHERE Id = '" + whole + "'")
                .body("records[0].Parts.totalSize", is(2))
                .body("records[0].Parts.records.Name", contains("p2" + mark, "p1" + mark))
                .body("records[0].Parts.records[0].Widgets.totalSize", is(1))
                .body("records[0].Parts.records[0].Widgets.records.Name", contains("p2b"))
                .body("records[0].Badges", nullValue());
    }

    @Test
    void goesOnAmongTheChildrenOfOneRecord() throws SQLException {
        String gadget = gadget("g");
        String badge = create("Badge", Map.of("Text", "t", "OnId", gadget));
        Copies.make(owner, "badge", "text", badge, 1_002);
        JsonPath first = answer(
                        "SELECT (SELECT Text FROM Badges WHERE Text != 't1' ORDER BY Text) FROM Gadget WHERE Id = '"
                                + gadget + "'")
                .body("records[0].Badges.totalSize", is(1_002))
                .body("records[0].Badges.done", is(false))
                .extract()
                .jsonPath();
        assertEquals(1_000, first.getList("records[0].Badges.records").size());
        JsonPath all = answer(
                        "SELECT (SELECT Id, Text FROM Badges ORDER BY Text) FROM Gadget WHERE Id = '" + gadget + "'")
                .body("records[0].Badges.totalSize", is(1_003))
                .body("records[0].Badges.done", is(false))
                .extract()
                .jsonPath();
        List<String> ids = new ArrayList<>(all.getList("records[0].Badges.records.Id", String.class));
        JsonPath rest = us().get(all.getString("records[0].Badges.nextRecordsUrl"))
                .then()
                .statusCode(200)
                .body("totalSize", is(1_003))
                .body("done", is(true))
                .extract()
                .jsonPath();
        ids.addAll(rest.getList("records.Id", String.class));
        assertEquals(1_003, ids.stream().distinct().count());
        assertEquals(1_003, ids.size());
    }

    @Test
    void endsAPageWithTheLastRecordWhoseChildrenFit() throws SQLException {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            String gadget = gadget("g" + (char) ('A' + i));
            made.add(gadget);
            Copies.make(owner, "badge", "text", create("Badge", Map.of("Text", "t", "OnId", gadget)), 899);
        }
        String next =
                DATA + "/query?q=SELECT Id, (SELECT Id FROM Badges) FROM Gadget WHERE Name LIKE '%25" + mark + "'";
        List<String> seen = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        while (next != null) {
            JsonPath page = us().urlEncodingEnabled(false)
                    .get(next.replace(" ", "%20"))
                    .then()
                    .statusCode(200)
                    .body("totalSize", is(30))
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("records.Id", String.class));
            sizes.add(page.getList("records.Badges.records.Id.flatten()").size());
            next = page.getString("nextRecordsUrl");
        }
        assertEquals(made, seen);
        assertEquals(List.of(22 * 900, 8 * 900), sizes);
    }

    @Test
    void joinsByTheIdsThatOtherRecordsHold() {
        String used = gadget("used");
        gadget("unused");
        widget("a", used);
        create("Widget", Map.of("Name", "without", "Color", mark));
        String gadgets = "SELECT Name FROM Gadget WHERE Name LIKE '%" + mark + "' AND Id ";
        answer(gadgets + "IN (SELECT GadgetId FROM Widget WHERE Color = '" + mark + "')")
                .body("records.Name", contains("used" + mark));
        answer(gadgets + "NOT IN (SELECT GadgetId FROM Widget WHERE Color = '" + mark + "')")
                .body("records.Name", contains("unused" + mark));
        answer("SELECT Name FROM Widget WHERE Color = '" + mark + "' AND GadgetId NOT IN (SELECT Id FROM Gadget)")
                .body("records.Name", contains("without"));
    }

    @Test
    void hidesDeletedChildrenButNotDeletedParents() {
        String gadget = gadget("g");
        String gone = widget("gone", gadget);
        widget("kept", gadget);
        us().delete(DATA + "/sobjects/Widget/" + gone).then().statusCode(204);
        String soql = "SELECT (SELECT Name FROM Widgets) FROM Gadget WHERE Id = '" + gadget + "'";
        answer(soql).body("records[0].Widgets.records.Name", contains("kept"));
        answer(soql + " ALL ROWS").body("records[0].Widgets.records.Name", containsInAnyOrder("kept", "gone"));
        us().queryParam("q", soql)
                .get(DATA + "/queryAll")
                .then()
                .body("records[0].Widgets.records.Name", containsInAnyOrder("kept", "gone"));
    }

    @Test
    void organisationsDoNotSeeEachOtherOverAnyRelationship() {
        String gadget = gadget("g");
        widget("ours", gadget);
        for (String soql : List.of(
                "SELECT (SELECT Id FROM Widgets) FROM Gadget WHERE Name LIKE '%" + mark + "'",
                "SELECT Gadget.Name FROM Widget WHERE Gadget.Name LIKE '%" + mark + "'",
                "SELECT Id FROM Gadget WHERE Id IN (SELECT GadgetId FROM Widget WHERE Color = '" + mark + "')",
                "SELECT Gadget.Name FROM Widget WHERE Color = '" + mark + "' GROUP BY Gadget.Name")) {
            as(Organizations.GLOBEX, "marketing")
                    .queryParam("q", soql)
                    .get(DATA + "/query")
                    .then()
                    .statusCode(200)
                    .body("totalSize", is(0));
        }
    }

    @Test
    void demandsThatEveryObjectMayBeRead() {
        for (String soql : List.of(
                "SELECT (SELECT Text FROM Badges) FROM Gadget",
                "SELECT Id FROM Gadget WHERE Id IN (SELECT OnId FROM Badge)",
                "SELECT COUNT(Id) FROM Badge")) {
            as(Organizations.ACME, "sales")
                    .queryParam("q", soql)
                    .get(DATA + "/query")
                    .then()
                    .statusCode(403)
                    .body("[0].errorCode", is("INSUFFICIENT_ACCESS_OR_READONLY"))
                    .body("[0].message", not(containsString("Gadget")));
        }
    }

    @Test
    void describesTheChildrenOfAnObject() {
        us().get(DATA + "/sobjects/Gadget/describe")
                .then()
                .body("childRelationships", hasSize(3))
                .body("childRelationships.find { it.childSObject == 'Widget' }.relationshipName", is("Widgets"))
                .body("childRelationships.find { it.childSObject == 'Widget' }.field", is("GadgetId"))
                .body("childRelationships.find { it.childSObject == 'Gadget' }.relationshipName", is("Parts"));
    }
}
