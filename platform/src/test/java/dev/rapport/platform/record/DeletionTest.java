package dev.rapport.platform.record;

import static dev.rapport.platform.RecordApi.ROOT;
import static dev.rapport.platform.RecordApi.WIDGETS;
import static dev.rapport.platform.RecordApi.as;
import static dev.rapport.platform.RecordApi.created;
import static dev.rapport.platform.RecordApi.marketing;
import static dev.rapport.platform.RecordApi.unique;
import static dev.rapport.platform.RecordApi.widget;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import dev.rapport.testkit.Organizations;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeletionTest {
    private static String deleted() {
        String id = widget("Lever");
        marketing().delete(WIDGETS + "/" + id).then().statusCode(204);
        return id;
    }

    @Test
    void aDeletedRecordIsSeenByQueryAllAlone() {
        String id = deleted();
        String soql = "SELECT Id, IsDeleted FROM Widget WHERE Id = '" + id + "'";
        marketing().queryParam("q", soql).get(ROOT + "/query").then().body("totalSize", is(0));
        marketing()
                .queryParam("q", soql)
                .get(ROOT + "/queryAll")
                .then()
                .body("totalSize", is(1))
                .body("records[0].IsDeleted", is(true));
    }

    @Test
    void anUndeletedRecordIsBack() {
        String id = deleted();
        marketing()
                .post(WIDGETS + "/" + id + "/undeletion")
                .then()
                .statusCode(200)
                .body("success", is(true))
                .body("id", is(id));
        marketing().get(WIDGETS + "/" + id).then().statusCode(200).body("IsDeleted", is(false));
        marketing().body("{\"Parts\": 2}").patch(WIDGETS + "/" + id).then().statusCode(204);
    }

    @Test
    void whatIsNotDeletedCannotBeUndeleted() {
        String id = widget("Lever");
        marketing()
                .post(WIDGETS + "/" + id + "/undeletion")
                .then()
                .statusCode(400)
                .body("[0].errorCode", is("UNDELETE_FAILED"));
        marketing()
                .post(WIDGETS + "/a0W000000099999/undeletion")
                .then()
                .statusCode(404)
                .body("[0].errorCode", is("NOT_FOUND"));
    }

    @Test
    void undeletingTakesTheRightToDelete() {
        String id = deleted();
        as(Organizations.ACME, "sales")
                .post(WIDGETS + "/" + id + "/undeletion")
                .then()
                .statusCode(403);
        as(Organizations.GLOBEX, "marketing")
                .post(WIDGETS + "/" + id + "/undeletion")
                .then()
                .statusCode(404);
        marketing().get(WIDGETS + "/" + id).then().statusCode(404);
    }

    @Test
    void aRecordDoesNotComeBackToAnExternalIdThatIsTaken() {
        String key = unique();
        String first = created(WIDGETS, Map.of("Name", "One", "ExternalId", key));
        marketing().delete(WIDGETS + "/" + first).then().statusCode(204);
        created(WIDGETS, Map.of("Name", "Two", "ExternalId", key));
        marketing()
                .post(WIDGETS + "/" + first + "/undeletion")
                .then()
                .statusCode(400)
                .body("[0].errorCode", is("DUPLICATE_VALUE"))
                .body("[0].fields", contains("ExternalId"));
    }
}
