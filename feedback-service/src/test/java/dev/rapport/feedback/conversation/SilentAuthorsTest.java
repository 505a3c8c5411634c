package dev.rapport.feedback.conversation;

import static dev.rapport.feedback.conversation.Given.SALES;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rapport.feedback.ShiftedClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SilentAuthorsTest {
    private static final Duration LONG = Duration.ofDays(14).plusMinutes(1);
    private static final Duration NOT_SO_LONG = Duration.ofDays(14).minusMinutes(1);

    @Inject
    SilentAuthors timer;

    @Test
    void closesTheLoopOfAnAuthorWhoWasSilentForFourteenDays() throws Exception {
        String id = in(FeedbackStatus.DECIDED, LONG);
        timer.closeLoops();
        assertEquals("LOOP_CLOSED", status(id));
    }

    @Test
    void waitsForFourteenDays() throws Exception {
        String id = in(FeedbackStatus.DECIDED, NOT_SO_LONG);
        timer.closeLoops();
        assertEquals("DECIDED", status(id));
    }

    @Test
    void waitsForAnAuthorWhoHasSpokenSince() throws Exception {
        String id = in(FeedbackStatus.DECIDED, LONG);
        SALES.post("/api/feedback/" + id + "/replies", Map.of("text", "Not yet.", "visibility", "SHARED"))
                .statusCode(201);
        timer.closeLoops();
        assertEquals("DECIDED", status(id));
    }

    @Test
    void leavesUndecidedFeedbackAlone() throws Exception {
        String id = in(FeedbackStatus.ANSWERED, LONG);
        timer.closeLoops();
        assertEquals("ANSWERED", status(id));
    }

    private static String in(FeedbackStatus status, Duration ago) throws Exception {
        String[] id = new String[1];
        ShiftedClock.ago(ago, () -> id[0] = Given.in(status));
        return id[0];
    }

    private static String status(String id) {
        return SALES.field("Feedback", id, "Status");
    }
}
