package dev.rapport.platform.query;

import static dev.rapport.platform.query.Asking.DATA;
import static dev.rapport.platform.query.Asking.answer;
import static dev.rapport.platform.query.Asking.create;
import static dev.rapport.platform.query.Asking.us;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What queries see of records in the recycle bin. */
@QuarkusTest
class RecycleBinQueryTest {
    @Inject
    @DataSource("system")
    AgroalDataSource owner;

    private final String mark = UUID.randomUUID().toString();
    private final String ofOurs = " FROM Widget WHERE Color = '" + mark + "'";

    private String gadget(String name) {
        return create("Gadget", Map.of("Name", name + mark));
    }

    private String widget(String name, String gadget) {
        return create("Widget", Map.of("Name", name, "Color", mark, "GadgetId", gadget));
    }

    private static void delete(String object, String id) {
        us().delete(DATA + "/sobjects/" + object + "/" + id).then().statusCode(204);
    }

    private static ValidatableResponse answerAll(String soql) {
        return us().queryParam("q", soql).get(DATA + "/queryAll").then().statusCode(200);
    }

    @Test
    void countsAndGroupsLeaveItOut() {
        String gadget = gadget("g");
        widget("kept", gadget);
        delete("Widget", widget("gone", gadget));
        answer("SELECT COUNT()" + ofOurs).body("totalSize", is(1));
        answerAll("SELECT COUNT()" + ofOurs).body("totalSize", is(2));
        String grouped = "SELECT Gadget.Name, COUNT(Id) n" + ofOurs + " GROUP BY Gadget.Name";
        answer(grouped).body("records.n", contains(1));
        answerAll(grouped).body("records.n", contains(2));
        answer(grouped + " ALL ROWS").body("records.n", contains(2));
    }

    @Test
    void isDeletedIsAFieldLikeAnyOther() {
        String gadget = gadget("g");
        widget("kept", gadget);
        delete("Widget", widget("gone", gadget));
        answer("SELECT Name" + ofOurs + " AND IsDeleted = true").body("records", empty());
        answer("SELECT Name, IsDeleted" + ofOurs + " AND IsDeleted = false")
                .body("records.Name", contains("kept"))
                .body("records.IsDeleted", contains(false));
        answerAll("SELECT Name" + ofOurs + " AND IsDeleted = true").body("records.Name", contains("gone"));
        answerAll("SELECT Name" + ofOurs + " AND IsDeleted = false").body("records.Name", contains("kept"));
        answerAll("SELECT Name, IsDeleted" + ofOurs + " ORDER BY IsDeleted DESC")
                .body("records.IsDeleted", contains(true, false));
        answerAll("SELECT IsDeleted, COUNT(Id) n" + ofOurs + " GROUP BY IsDeleted ORDER BY IsDeleted")
                .body("records.IsDeleted", contains(false, true))
                .body("records.n", contains(1, 1));
    }

    @Test
    void semiJoinsDoNotLookIntoIt() {
        String gadget = gadget("g");
        delete("Widget", widget("gone", gadget));
        String gadgets = "SELECT Name FROM Gadget WHERE Name LIKE '%" + mark + "' AND Id ";
        String in = gadgets + "IN (SELECT GadgetId" + ofOurs + ")";
        String notIn = gadgets + "NOT IN (SELECT GadgetId" + ofOurs + ")";
        answer(in).body("records", empty());
        answer(notIn).body("records", hasSize(1));
        answerAll(in).body("records", hasSize(1));
        answerAll(notIn).body("records", empty());
    }

    @Test
    void pathsLeadIntoIt() {
        String gadget = gadget("g");
        widget("orphan", gadget);
        delete("Gadget", gadget);
        answer("SELECT Name, Gadget.Name, Gadget.IsDeleted" + ofOurs + " AND Gadget.IsDeleted = true")
                .body("records.Name", contains("orphan"))
                .body("records[0].Gadget.Name", is("g" + mark))
                .body("records[0].Gadget.IsDeleted", is(true));
        answer("SELECT Name" + ofOurs + " AND Gadget.IsDeleted = false").body("records", empty());
    }

    @Test
    void childrenOfARecordLeaveItOut() {
        String gadget = gadget("g");
        widget("kept", gadget);
        delete("Widget", widget("gone", gadget));
        us().get(DATA + "/sobjects/Gadget/" + gadget + "/Widgets?fields=Name")
                .then()
                .statusCode(200)
                .body("records.Name", contains("kept"));
        delete("Gadget", gadget);
        String soql = "SELECT (SELECT Name FROM Widgets) FROM Gadget WHERE Id = '" + gadget + "'";
        answer(soql).body("totalSize", is(0));
        answerAll(soql).body("records[0].Widgets.totalSize", is(2));
    }

    @Test
    void everyPageSeesWhatTheFirstSees() throws SQLException {
        String gone = widget("w", gadget("g"));
        delete("Widget", gone);
        Copies.make(owner, "widget", "name", gone, 250);
        answer("SELECT Id" + ofOurs).body("totalSize", is(0));
        JsonPath first = us().header("Sforce-Query-Options", "batchSize=200")
                .queryParam("q", "SELECT Id" + ofOurs)
                .get(DATA + "/queryAll")
                .then()
                .body("totalSize", is(251))
                .body("nextRecordsUrl", notNullValue())
                .extract()
                .jsonPath();
        JsonPath second = us().get(first.getString("nextRecordsUrl"))
                .then()
                .statusCode(200)
                .body("done", is(true))
                .extract()
                .jsonPath();
        List<String> rest = second.getList("records.Id");
        assertEquals(51, rest.size());
        Set<String> all = new HashSet<>(first.<String>getList("records.Id"));
        all.addAll(rest);
        assertEquals(251, all.size());
    }

    @Test
    void explainsWithAndWithoutIt() {
        for (String end : List.of("", " ALL ROWS")) {
            us().queryParam("explain", "SELECT Id" + ofOurs + end)
                    .get(DATA + "/query")
                    .then()
                    .statusCode(200)
                    .body("plans[0].sobjectType", is("Widget"));
        }
    }
}
