package dev.rapport.gateway.search;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.rapport.gateway.Login;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Search over the gateway's own objects and those of the services behind it. */
@QuarkusTest
class SearchTest {
    private static final String DATA = "/services/data/v60.0/";

    private String token;

    @BeforeEach
    void logIn() {
        token = Login.as("admin", "acme");
    }

    @Test
    void givesAllObjectsInTheOrderAskedFor() {
        search("FIND {marketing} RETURNING ContentAsset(Id), User(Username), Lead(Id)")
                .statusCode(200)
                .body("searchRecords.attributes.type", contains("ContentAsset", "User", "Lead"))
                .body("searchRecords[1].Username", equalTo("marketing@acme.rapport.test"));
    }

    @Test
    void limitsTheWhole() {
        search("FIND {marketing} RETURNING ContentAsset(Id), User(Username), Lead(Id) LIMIT 2")
                .body("searchRecords.attributes.type", contains("ContentAsset", "User"));
    }

    @Test
    void asksServicesInSoslWhateverTheCallerSpoke() {
        Login.with(token)
                .contentType("application/json")
                .body(Map.of(
                        "q",
                        "Ada {x}",
                        "in",
                        "name",
                        "sobjects",
                        List.of(Map.of("name", "Lead", "fields", List.of("Id", "Name"), "limit", 3)),
                        "overallLimit",
                        7))
                .post(DATA + "parameterizedSearch")
                .then()
                .statusCode(200)
                .body(
                        "searchRecords.Name",
                        contains("FIND {Ada \\{x\\}} IN NAME FIELDS RETURNING Lead(Id, Name LIMIT 3) LIMIT 7"));
        Login.with(token)
                .queryParam("q", "Ada")
                .queryParam("sobject", "Lead")
                .queryParam("Lead.fields", "Id,Name")
                .get(DATA + "parameterizedSearch/")
                .then()
                .body("searchRecords.Name", contains("FIND {Ada} IN ALL FIELDS RETURNING Lead(Id, Name) LIMIT 2000"));
    }

    @Test
    void refusesWhatOneServiceRefuses() {
        search("FIND {Ada} RETURNING Lead(No)")
                .statusCode(400)
                .body("[0].errorCode", equalTo("INVALID_FIELD"), "[0].message", equalTo("No such column"));
    }

    @Test
    void refusesAnObjectThatNobodyHas() {
        search("FIND {Ada} RETURNING Leed(Id)")
                .statusCode(400)
                .body("[0].errorCode", equalTo("INVALID_TYPE"), "[0].message", containsString("Did you mean 'Lead'"));
    }

    @Test
    void refusesWhileAServiceThatIsAskedIsDown() {
        search("FIND {Ada}").statusCode(503).body("[0].message", containsString("feedback-service"));
    }

    @Test
    void takesNoOneElsesUsers() {
        search("FIND {globex} RETURNING User(Username)").statusCode(200).body("searchRecords", empty());
    }

    @Test
    void answersOldVersionsWithTheListAlone() {
        Login.with(token)
                .queryParam("q", "FIND {marketing} RETURNING User(Username)")
                .get("/services/data/v36.0/search")
                .then()
                .statusCode(200)
                .body("Username", contains("marketing@acme.rapport.test"));
    }

    @Test
    void tellsNotHalfOfWhatIsSearched() {
        Login.with(token)
                .get(DATA + "search/scopeOrder")
                .then()
                .statusCode(503)
                .body("[0].message", containsString("feedback-service"));
    }

    @Test
    void tellsWhatToShowOnlyOfWhatThereIs() {
        Login.with(token)
                .get(DATA + "search/layout?q=Leed")
                .then()
                .statusCode(400)
                .body("[0].errorCode", equalTo("INVALID_TYPE"));
        Login.with(token)
                .get(DATA + "search/layout")
                .then()
                .statusCode(400)
                .body("[0].errorCode", equalTo("MISSING_ARGUMENT"));
    }

    private ValidatableResponse search(String sosl) {
        return Login.with(token).queryParam("q", sosl).get(DATA + "search").then();
    }
}
