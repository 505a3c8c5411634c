package dev.rapport.lead.task;

import static dev.rapport.lead.User.SELLER;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rapport.platform.id.RecordId;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TaskTest {
    @Test
    void isClosedWhenCompletedAndOpenAgainWhenNot() {
        String task = SELLER.has("Task", Map.of("Subject", "Call back", "WhoId", SELLER.hasLead(), "Priority", "High"));
        assertTrue(SELLER.flag("Task", task, "IsHighPriority"));
        SELLER.change("Task", task, Map.of("Status", "Completed")).statusCode(204);
        assertTrue(SELLER.flag("Task", task, "IsClosed"));
        SELLER.change("Task", task, Map.of("Status", "In Progress")).statusCode(204);
        assertFalse(SELLER.flag("Task", task, "IsClosed"));
    }

    @Test
    void isForAPersonWhoExists() {
        String company = SELLER.has("Account", Map.of("Name", "Analytical Engines"));
        for (String nobody : List.of(RecordId.of("00Q", 999_999_999).toString(), company)) {
            SELLER.create("Task", Map.of("Subject", "Call back", "WhoId", nobody))
                    .statusCode(400)
                    .body("[0].errorCode", equalTo("INVALID_CROSS_REFERENCE_KEY"));
        }
    }
}
