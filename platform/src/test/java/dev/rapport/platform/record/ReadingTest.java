package dev.rapport.platform.record;

import static dev.rapport.platform.RecordApi.ROOT;
import static dev.rapport.platform.RecordApi.WIDGETS;
import static dev.rapport.platform.RecordApi.as;
import static dev.rapport.platform.RecordApi.marketing;
import static dev.rapport.platform.RecordApi.widget;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.rapport.testkit.Organizations;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ReadingTest {
    @Test
    void sendsNothingToWhomHasItAlready() {
        String id = widget("Lever");
        String modified = marketing().get(WIDGETS + "/" + id).then().extract().header("Last-Modified");
        marketing()
                .header("If-Modified-Since", modified)
                .get(WIDGETS + "/" + id)
                .then()
                .statusCode(304);
        marketing()
                .header("If-Modified-Since", "Sun, 01 Jan 2023 00:00:00 GMT")
                .get(WIDGETS + "/" + id)
                .then()
                .statusCode(200);
        marketing()
                .header("If-Modified-Since", "yesterday")
                .get(WIDGETS + "/" + id)
                .then()
                .statusCode(200);
        marketing()
                .header("If-Unmodified-Since", "Sun, 01 Jan 2023 00:00:00 GMT")
                .get(WIDGETS + "/" + id)
                .then()
                .statusCode(412)
                .body("[0].errorCode", is("PRECONDITION_FAILED"));
    }

    @Test
    void aChangeCanInsistOnWhatItHasSeen() {
        String id = widget("Lever");
        marketing()
                .header("If-Unmodified-Since", "Sun, 01 Jan 2023 00:00:00 GMT")
                .body("{\"Parts\": 1}")
                .patch(WIDGETS + "/" + id)
                .then()
                .statusCode(412);
        marketing()
                .header("If-Unmodified-Since", "yesterday")
                .body("{\"Parts\": 1}")
                .patch(WIDGETS + "/" + id)
                .then()
                .statusCode(400)
                .body("[0].errorCode", is("INVALID_PARAMETER"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"_HttpMethod", "_HTTP_Method"})
    void aPostCanStandForAPatchOrADelete(String parameter) {
        String id = widget("Lever");
        marketing()
                .body("{\"Parts\": 5}")
                .post(WIDGETS + "/" + id + "?" + parameter + "=PATCH")
                .then()
                .statusCode(204);
        marketing().get(WIDGETS + "/" + id).then().body("Parts", is(5));
        marketing()
                .post(WIDGETS + "/" + id + "?" + parameter + "=delete")
                .then()
                .statusCode(204);
        marketing().post(WIDGETS + "/" + id + "?" + parameter + "=GET").then().statusCode(404);
    }

    @Test
    void showsWhatTheCallerWorkedOnLast() {
        // An organisation in which no test has made records by the thousand.
        String id = as(Organizations.GLOBEX, "marketing")
                .body("{\"Name\": \"Newest\"}")
                .post(WIDGETS)
                .path("id");
        as(Organizations.GLOBEX, "marketing")
                .get(WIDGETS + "/")
                .then()
                .statusCode(200)
                .body("objectDescribe.name", is("Widget"))
                .body("objectDescribe.undeletable", is(true))
                .body("recentItems[0].Id", is(id))
                .body("recentItems[0].Name", is("Newest"))
                .body("recentItems[0].attributes.url", is(WIDGETS + "/" + id));
        as(Organizations.GLOBEX, "marketing")
                .get(ROOT + "/recent/?limit=1")
                .then()
                .statusCode(200)
                .body("size()", is(1))
                .body("[0].Id", is(id))
                .body("[0].attributes.type", is("Widget"));
        as(Organizations.GLOBEX, "sales").get(ROOT + "/recent").then().body("Id", not(hasItem(id)));
        as(Organizations.GLOBEX, "marketing")
                .get(ROOT + "/recent?limit=none")
                .then()
                .statusCode(400);
    }

    @Test
    void aSlashAtTheEndChangesNothing() {
        String id = widget("Lever");
        marketing().get(WIDGETS + "/" + id + "/").then().statusCode(200).body("Id", is(id));
        marketing().body("{\"Name\": \"Slash\"}").post(WIDGETS + "/").then().statusCode(201);
        marketing()
                .body("{\"Parts\": 1}")
                .patch(WIDGETS + "/" + id + "/")
                .then()
                .statusCode(204);
        marketing().get(WIDGETS + "/describe/").then().statusCode(200).body("name", is("Widget"));
        marketing().delete(WIDGETS + "/" + id + "/").then().statusCode(204);
    }
}
