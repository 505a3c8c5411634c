package dev.rapport.platform.record;

import static dev.rapport.platform.RecordApi.GADGETS;
import static dev.rapport.platform.RecordApi.WIDGETS;
import static dev.rapport.platform.RecordApi.as;
import static dev.rapport.platform.RecordApi.created;
import static dev.rapport.platform.RecordApi.marketing;
import static dev.rapport.platform.RecordApi.unique;
import static dev.rapport.platform.RecordApi.widget;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import dev.rapport.testkit.Organizations;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LookupTest {
    @Test
    void readsAndDeletesByExternalId() {
        String key = unique();
        String id = created(WIDGETS, Map.of("Name", "Lever", "ExternalId", key));
        marketing()
                .get(WIDGETS + "/ExternalId/" + key + "?fields=Name")
                .then()
                .statusCode(200)
                .body("Name", is("Lever"))
                .body("attributes.url", is(WIDGETS + "/" + id));
        marketing().delete(WIDGETS + "/ExternalId/" + key).then().statusCode(204);
        marketing().get(WIDGETS + "/" + id).then().statusCode(404).body("[0].errorCode", is("ENTITY_IS_DELETED"));
        marketing().get(WIDGETS + "/ExternalId/" + key).then().statusCode(404).body("[0].errorCode", is("NOT_FOUND"));
    }

    @Test
    void namesTheCandidatesWhereSeveralMatch() {
        String email = unique() + "@acme.test";
        String first = created(WIDGETS, Map.of("Name", "One", "Email", email));
        String second = created(WIDGETS, Map.of("Name", "Two", "Email", email));
        marketing()
                .get(WIDGETS + "/Email/" + email)
                .then()
                .statusCode(300)
                .body("$", contains(WIDGETS + "/" + first, WIDGETS + "/" + second));
        marketing().delete(WIDGETS + "/Email/" + email).then().statusCode(300);
        marketing().get(WIDGETS + "/" + first).then().statusCode(200);
    }

    @Test
    void upsertsByIdAndByAValueThatNeedsEncoding() {
        String id = widget("Lever");
        marketing()
                .body("{\"Parts\": 9}")
                .patch(WIDGETS + "/Id/" + id.substring(0, 15))
                .then()
                .statusCode(200)
                .body("created", is(false))
                .body("id", is(id));
        String odd = unique() + " ü%2+?#";
        marketing()
                .body("{\"Name\": \"Odd\"}")
                .patch(WIDGETS + "/ExternalId/{key}", odd)
                .then()
                .statusCode(201);
        marketing()
                .get(WIDGETS + "/ExternalId/{key}", odd)
                .then()
                .statusCode(200)
                .body("ExternalId", equalTo(odd));
    }

    @Test
    void refusesABodyThatContradictsTheAddress() {
        String key = unique();
        marketing()
                .body("{\"Name\": \"Odd\", \"externalid\": \"another\"}")
                .patch(WIDGETS + "/ExternalId/" + key)
                .then()
                .statusCode(400)
                .body("[0].errorCode", is("INVALID_FIELD"))
                .body("[0].fields", contains("ExternalId"));
        marketing().get(WIDGETS + "/ExternalId/" + key).then().statusCode(404);
    }

    @Test
    void upsertsABodyThatEmptiesTheFieldOfTheAddress() {
        String key = unique();
        String id = marketing()
                .body("{\"Name\": \"Odd\", \"ExternalId\": null}")
                .patch(WIDGETS + "/ExternalId/" + key)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        marketing()
                .body("{\"Parts\": 9, \"externalid\": null}")
                .patch(WIDGETS + "/ExternalId/" + key)
                .then()
                .statusCode(200)
                .body("created", is(false))
                .body("id", is(id));
        marketing().get(WIDGETS + "/" + id).then().body("ExternalId", is(key)).body("Parts", is(9));
    }

    @Test
    void aDeletedRecordCannotBeUpsertedById() {
        String id = widget("Lever");
        marketing().delete(WIDGETS + "/" + id).then().statusCode(204);
        marketing()
                .body("{\"Parts\": 9}")
                .patch(WIDGETS + "/Id/" + id)
                .then()
                .statusCode(404)
                .body("[0].errorCode", is("ENTITY_IS_DELETED"));
    }

    @Test
    void refusesAFieldThatIsNotForLookingUp() {
        marketing()
                .get(WIDGETS + "/Color/Red")
                .then()
                .statusCode(400)
                .body("[0].errorCode", is("INVALID_FIELD"))
                .body("[0].message", containsString("ExternalId"));
    }

    @Test
    void followsAReferenceUpAndDown() {
        String gadget = created(GADGETS, Map.of("Name", "Toolbox " + unique()));
        String widget = created(WIDGETS, Map.of("Name", "Lever", "GadgetId", gadget));
        marketing()
                .get(WIDGETS + "/" + widget + "/Gadget?fields=Id")
                .then()
                .statusCode(200)
                .body("Id", is(gadget))
                .body("attributes.type", is("Gadget"));
        marketing()
                .get(GADGETS + "/" + gadget + "/Widgets/?fields=Id,Name")
                .then()
                .statusCode(200)
                .body("totalSize", is(1))
                .body("done", is(true))
                .body("records.Id", contains(widget));
        marketing()
                .get(GADGETS + "/" + gadget + "/Widgets?fields=Id FROM Gadget")
                .then()
                .statusCode(400)
                .body("[0].errorCode", is("INVALID_FIELD"));
    }

    @Test
    void leadsToTheServiceThatHasTheParent() {
        String widget = widget("Lever");
        marketing()
                .redirects()
                .follow(false)
                .get(WIDGETS + "/" + widget + "/Owner?fields=Name")
                .then()
                .statusCode(307)
                .header(
                        "Location",
                        containsString("/services/data/v60.0/sobjects/User/"
                                + Tokens.user(Organizations.ACME, "marketing") + "?fields=Name"));
    }

    @Test
    void refusesARelationshipThatLeadsNowhere() {
        String widget = widget("Lever");
        marketing()
                .get(WIDGETS + "/" + widget + "/Gadget")
                .then()
                .statusCode(404)
                .body("[0].errorCode", is("NOT_FOUND"));
        marketing()
                .get(WIDGETS + "/" + widget + "/Gagdet")
                .then()
                .statusCode(404)
                .body("[0].message", containsString("Did you mean 'Gadget'?"));
        marketing().get(WIDGETS + "/nonsense/Gadget").then().statusCode(404).body("[0].errorCode", is("NOT_FOUND"));
        as(Organizations.GLOBEX, "marketing")
                .get(WIDGETS + "/" + widget + "/Owner")
                .then()
                .statusCode(404);
    }
}
