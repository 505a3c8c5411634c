package dev.rapport.lead.escalation;

import dev.rapport.lead.Owner;
import dev.rapport.lead.Staff;
import dev.rapport.lead.User;
import dev.rapport.lead.handoff.Lateness;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.Caller;
import dev.rapport.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** An organisation of its own, with somebody on each rung, in which a test sets the time. */
@ApplicationScoped
class Company {
    static final String ORGANIZATION = RecordId.of("00D", 3).toString();
    static final String TEAM = "North";
    static final User MARKETER = new User(ORGANIZATION, "marketing");
    static final User SELLER = new User(ORGANIZATION, "sales");
    static final User HEAD = new User(ORGANIZATION, "sales-head");
    static final User CEO = new User(ORGANIZATION, "executive");
    static final User ADMIN = new User(ORGANIZATION, "admin");

    /** They cannot log in. */
    static final String HEAD_OF_MARKETING = RecordId.of("005", 3_000_001).toString();

    static final String HEAD_OF_SALES = RecordId.of("005", 3_000_002).toString();

    private final Owner owner;
    private final Lateness lateness;
    private final Escalations escalations;

    Company(Owner owner, Lateness lateness, Escalations escalations) {
        this.owner = owner;
        this.lateness = lateness;
        this.escalations = escalations;
    }

    /** Everybody is there. */
    void isStaffed() {
        Staff staff = new Staff(owner, ORGANIZATION);
        staff.leave();
        staff.has(MARKETER.id(), "MARKETING", "STAFF", "Brand", null);
        staff.has(SELLER.id(), "SALES", "STAFF", TEAM, null);
        staff.has(HEAD.id(), "SALES", "HEAD", TEAM, null);
        staff.has(HEAD_OF_MARKETING, "MARKETING", "HEAD", null, null);
        staff.has(HEAD_OF_SALES, "SALES", "CHIEF", null, "CRO");
        staff.has(CEO.id(), "EXECUTIVE", "CHIEF", null, "CEO");
    }

    void hasNobody() {
        new Staff(owner, ORGANIZATION).leave();
    }

    void has(String user, String function, String seniority, String team) {
        new Staff(owner, ORGANIZATION).has(user, function, seniority, team, null);
    }

    /** A hand-off to the seller that nobody decided, and when that was due. */
    Late hasLate(Map<String, String> to) {
        String lead = MARKETER.hasLead();
        String handoff = MARKETER.post("/api/leads/" + lead + "/handoffs", to)
                .statusCode(201)
                .extract()
                .path("id");
        Instant due =
                Instant.parse(MARKETER.get("/api/handoffs/" + handoff).extract().path("dueAt"));
        act(() -> {
            lateness.timeOutBefore(due.plusMillis(1));
            return 0;
        });
        return new Late(lead, handoff, due);
    }

    Late hasLate() {
        return hasLate(Map.of("toUserId", SELLER.id()));
    }

    record Late(String lead, String handoff, Instant due) {
        /** When it climbs on; null where it does not. */
        Instant next() {
            String next = MARKETER.get("/api/handoffs/" + handoff).extract().path("escalation.escalatesAt");
            return next == null ? null : Instant.parse(next);
        }

        List<String> told(String what) {
            return MARKETER.get("/api/handoffs/" + handoff).extract().path("escalation.entries." + what);
        }
    }

    /** What the clock does at this time; how many hand-offs it has looked at. */
    int strikes(Instant now) {
        return act(() -> escalations.raiseDue(now, 1_000));
    }

    /** On a thread of its own, since a test's thread already has a request of its own. */
    private static int act(Supplier<Integer> work) {
        int[] done = new int[1];
        FutureTask<Void> task = new FutureTask<>(
                () -> CurrentCaller.runAs(
                        Caller.system(RecordId.parse(ORGANIZATION).value(), "test"), () -> done[0] = work.get()),
                null);
        Thread.ofVirtual().start(task);
        try {
            task.get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return done[0];
    }
}
