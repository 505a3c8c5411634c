package dev.rapport.feedback.conversation;

import dev.rapport.platform.id.RecordId;
import java.util.Optional;

/** Says who is to answer feedback whose author has named nobody. */
public interface Routing {
    /**
     * Who is to answer, and by what right.
     *
     * @param rule the RoutingRule that says so
     */
    record Route(RecordId user, RecordId rule) {}

    /** Empty where no rule finds anybody: then the whole side owes the answer. The feedback has its row. */
    Optional<Route> route(Feedback feedback);
}
