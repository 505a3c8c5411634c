package dev.rapport.content.request;

import static dev.rapport.content.ContentApi.as;
import static dev.rapport.content.ContentApi.published;
import static dev.rapport.content.request.RequestStatus.DECLINED;
import static dev.rapport.content.request.RequestStatus.DONE;
import static dev.rapport.content.request.RequestStatus.LEAD_PROGRAM;
import static dev.rapport.content.request.RequestStatus.MARKET_PROBLEM;
import static dev.rapport.content.request.RequestStatus.NEW_REUSABLE;
import static dev.rapport.content.request.RequestStatus.RECEIVED;
import static dev.rapport.content.request.RequestStatus.REUSE_EXISTING;
import static dev.rapport.content.request.RequestStatus.TRIAGED;
import static dev.rapport.content.request.Requests.asked;
import static dev.rapport.content.request.Requests.post;
import static dev.rapport.content.request.Requests.view;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every status and every move, by both doors. */
@QuarkusTest
class RequestStatusTest {
    private static final Set<RequestStatus> OUTCOMES =
            Set.of(REUSE_EXISTING, NEW_REUSABLE, LEAD_PROGRAM, MARKET_PROBLEM, DECLINED);
    private static final Map<RequestStatus, Set<RequestStatus>> LEGAL = Map.of(
            RECEIVED, Set.of(TRIAGED),
            TRIAGED, OUTCOMES,
            REUSE_EXISTING, Set.of(DONE),
            NEW_REUSABLE, Set.of(DONE),
            LEAD_PROGRAM, Set.of(DONE),
            MARKET_PROBLEM, Set.of(DONE),
            DECLINED, Set.of(DONE),
            DONE, Set.of());

    private String asset;

    @BeforeEach
    void publish() {
        asset = published();
    }

    static Stream<Arguments> pairs() {
        return Arrays.stream(RequestStatus.values())
                .flatMap(from -> Arrays.stream(RequestStatus.values())
                        .filter(to -> to != from)
                        .map(to -> Arguments.of(from, to)));
    }

    @Test
    void allowsTheseMovesAndNoOthers() {
        LEGAL.forEach((from, next) -> assertEquals(next, from.legalNext(), from.name()));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void followsTheTableOnTheRecordPlane(RequestStatus from, RequestStatus to) {
        String id = in(from);
        boolean legal = LEGAL.get(from).contains(to);
        var answer = patch(id, to);
        if (legal) {
            answer.statusCode(204);
        } else {
            answer.statusCode(409).body("[0].errorCode", equalTo("ILLEGAL_TRANSITION"));
        }
        view(id).body("status", equalTo((legal ? to : from).name()));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void followsTheTableOnTheProcessPlane(RequestStatus from, RequestStatus to) {
        if (to == RECEIVED) {
            return;
        }
        String id = in(from);
        boolean legal = LEGAL.get(from).contains(to);
        var answer = switch (to) {
            case TRIAGED -> post("marketing", id, "triage", Map.of());
            case DONE -> post("marketing", id, "completion", Map.of("assetId", asset));
            default ->
                post(
                        "marketing",
                        id,
                        "decision",
                        Map.of(
                                "outcome",
                                to.name(),
                                "reason",
                                "So it is",
                                "assetId",
                                asset,
                                "whyNot",
                                Requests.whyNot(id)));
        };
        answer.statusCode(legal ? 200 : 409);
        view(id).body("status", equalTo((legal ? to : from).name()));
    }

    private ValidatableResponse patch(String id, RequestStatus to) {
        Map<String, Object> fields = new HashMap<>(Map.of("Status", to.name()));
        if (OUTCOMES.contains(to)) {
            fields.put("DecisionReason", "So it is");
            fields.put("ContentAssetId", asset);
            List<String> offered = view(id).extract().path("offeredAssetIds");
            fields.put(
                    "WhyNotReuse",
                    offered.stream().map(one -> one + ": too old").collect(Collectors.joining("\n")));
        }
        return as("marketing").body(fields).patch(Requests.RECORDS + id).then();
    }

    private String in(RequestStatus status) {
        String id = asked("SQL", 1);
        if (status != RECEIVED) {
            post("marketing", id, "triage", Map.of()).statusCode(200);
        }
        if (OUTCOMES.contains(status)) {
            patch(id, status).statusCode(204);
        }
        if (status == DONE) {
            patch(id, LEAD_PROGRAM).statusCode(204);
            patch(id, DONE).statusCode(204);
        }
        return id;
    }
}
