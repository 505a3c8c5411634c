package dev.rapport.feedback.owed;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.feedback.World;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OwedPageTest {
    private static final int ITEMS = 7;

    private final World world = World.anew();

    @Test
    void goesThroughEverythingOnceByDueTime() {
        List<String> opened = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            opened.add(open(Map.of()));
        }
        List<String> seen = new ArrayList<>();
        String page = "";
        do {
            var list = world.as("marketing")
                    .get("/api/owed?limit=3" + page)
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(list.getList("youOwe.id"));
            String next = list.getString("nextYouOwe");
            page = next == null ? null : "&youOwePage=" + next;
        } while (page != null);
        assertEquals(opened, seen);
        world.as("sales")
                .get("/api/owed?limit=7")
                .body("nextOwedToYou", equalTo(null))
                .body("owedToYou.size()", equalTo(ITEMS));
    }

    @Test
    void refusesAPageThatIsNone() {
        for (String page : List.of("seven", "MjAwMQ", "MjAwMS0wMS0wMVQwMDowMDowMFo")) {
            world.as("marketing")
                    .get("/api/owed?youOwePage=" + page)
                    .statusCode(400)
                    .body("[0].errorCode", equalTo("INVALID_QUERY_LOCATOR"));
        }
    }

    @Test
    void tellsATeamWhatItsMembersOweAndAreOwed() {
        String member = World.anybody();
        world.employs(member, "MARKETING", "STAFF", "Web");
        world.employs(world.user("sales"), "SALES", "STAFF", "North");
        String named = open(Map.of("owedByUserId", member));
        open(Map.of());
        world.as("executive")
                .get("/api/owed?team=Web")
                .body("youOwe.id", contains(named))
                .body("owedToYou", empty());
        world.as("executive")
                .get("/api/owed?team=North")
                .body("owedToYou.size()", equalTo(2))
                .body("youOwe", empty());
        world.as("executive")
                .get("/api/owed?team=Nowhere")
                .body("youOwe", empty())
                .body("owedToYou", empty());
    }

    @Test
    void keepsInternalWordsOutOfATeamsList() {
        String seller = World.anybody();
        world.employs(seller, "SALES", "STAFF", "North");
        String hidden = open(Map.of("visibility", "INTERNAL", "owedByUserId", seller));
        world.as("marketing").get("/api/owed?team=North").body("youOwe", empty());
        world.as("sales-head").get("/api/owed?team=North").body("youOwe.id", contains(hidden));
    }

    private String open(Map<String, ?> more) {
        Map<String, Object> words = new HashMap<>(Map.of(
                "aboutType", "MARKET", "kind", "OTHER", "text", "Listen.", "channel", "APP", "visibility", "SHARED"));
        words.putAll(more);
        return world.as("sales")
                .post("/api/feedback", words)
                .statusCode(201)
                .extract()
                .path("id");
    }
}
