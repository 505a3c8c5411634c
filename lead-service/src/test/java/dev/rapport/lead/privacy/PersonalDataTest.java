package dev.rapport.lead.privacy;

import static dev.rapport.lead.User.SELLER;
import static dev.rapport.lead.User.STRANGER;
import static dev.rapport.lead.privacy.Someone.ADMIN;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PersonalDataTest {
    @Test
    void tellsEverythingUnderAllRecordsOfThePerson() {
        Someone person = Someone.known();
        ADMIN.get("/api/leads/" + person.merged() + "/personal-data")
                .statusCode(200)
                .body("leadIds", hasItems(person.lead(), person.merged()))
                .body(
                        "records.object",
                        hasItems("Lead", "Touch", "Task", "Handoff", "ContactPreference", "StageChange"))
                .body("records.Email", hasItem(person.mark() + "@people.test"))
                .body("records.RejectionNote", hasItem(person.mark()))
                .body("records.Id", hasItems(person.children().toArray(String[]::new)));
    }

    @Test
    void isForThoseWhoAnswerForIt() {
        String theirs = STRANGER.hasLead();
        SELLER.get("/api/leads/" + theirs + "/personal-data").statusCode(403);
        ADMIN.get("/api/leads/" + theirs + "/personal-data")
                .statusCode(404)
                .body("[0].errorCode", equalTo("NOT_FOUND"));
    }
}
