package dev.rapport.content.derivation;

import static dev.rapport.content.ContentApi.as;
import static dev.rapport.content.ContentApi.move;
import static dev.rapport.content.derivation.DerivationStatus.ACTIVE;
import static dev.rapport.content.derivation.DerivationStatus.EXPIRED;
import static dev.rapport.content.derivation.DerivationStatus.RETIRED;
import static dev.rapport.content.derivation.DerivationStatus.STALE;
import static dev.rapport.content.derivation.Master.refresh;
import static dev.rapport.content.derivation.Master.view;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every status and every move, by both doors and by what the master does. */
@QuarkusTest
class DerivationStatusTest {
    private static final Map<DerivationStatus, Set<DerivationStatus>> LEGAL = Map.of(
            ACTIVE, Set.of(STALE, RETIRED, EXPIRED),
            STALE, Set.of(ACTIVE, RETIRED, EXPIRED),
            RETIRED, Set.of(),
            EXPIRED, Set.of());

    private Master master;

    @BeforeEach
    void make() {
        master = Master.make();
    }

    static Stream<Arguments> pairs() {
        return Arrays.stream(DerivationStatus.values())
                .flatMap(from -> Arrays.stream(DerivationStatus.values())
                        .filter(to -> to != from)
                        .map(to -> Arguments.of(from, to)));
    }

    @Test
    void allowsTheseMovesAndNoOthers() {
        LEGAL.forEach((from, next) -> assertEquals(next, from.legalNext(), from.name()));
    }

    /** Only RETIRED can be written; everything else needs more than a word. */
    @ParameterizedTest
    @MethodSource("pairs")
    void takesNoStatusFromTheRecordPlaneButRetirement(DerivationStatus from, DerivationStatus to) {
        String id = in(from);
        boolean legal = to == RETIRED && LEGAL.get(from).contains(to);
        var answer = as("sales")
                .body(Map.of("Status", to.name()))
                .patch(Master.DERIVATIONS + id)
                .then();
        if (legal) {
            answer.statusCode(204);
        } else {
            answer.statusCode(409).body("[0].errorCode", equalTo("ILLEGAL_TRANSITION"));
        }
        view(id).body("status", equalTo(legal ? to.name() : from.name()));
    }

    @ParameterizedTest
    @EnumSource
    void isRefreshedOnlyWhileStale(DerivationStatus from) {
        String id = in(from);
        refresh(id, Map.of()).statusCode(from == STALE ? 200 : 409);
        view(id).body("status", equalTo(from == STALE ? "ACTIVE" : from.name()));
    }

    @ParameterizedTest
    @EnumSource
    void isRetiredOnlyWhileItLives(DerivationStatus from) {
        String id = in(from);
        boolean live = from == ACTIVE || from == STALE;
        as("sales").post("/api/derivations/" + id + "/retirement").then().statusCode(live ? 200 : 409);
        view(id).body("status", equalTo(live ? "RETIRED" : from.name()));
    }

    @ParameterizedTest
    @EnumSource
    void followsItsMasterOnlyWhileItLives(DerivationStatus from) {
        String id = in(from);
        if (from != EXPIRED) {
            master.rewrite(master.price(), "From 5 a vehicle");
            view(id).body("status", equalTo(from == RETIRED ? "RETIRED" : "STALE"));
            move("marketing", master.id(), "archiving").statusCode(200);
        }
        view(id).body("status", equalTo(from == RETIRED ? "RETIRED" : "EXPIRED"));
    }

    @ParameterizedTest
    @EnumSource(names = "ACTIVE", mode = EnumSource.Mode.EXCLUDE)
    void beginsAsActiveOnly(DerivationStatus status) {
        as("sales")
                .body(Map.of("ContentAssetId", master.id(), "AccountId", Master.account(), "Status", status.name()))
                .post(Master.DERIVATIONS)
                .then()
                .statusCode(409);
    }

    private String in(DerivationStatus status) {
        String id = master.derived(Map.of("headline", "Half the fuel"));
        switch (status) {
            case ACTIVE -> {}
            case STALE -> master.rewrite(master.price(), "From 11 a vehicle");
            case RETIRED ->
                as("sales")
                        .body(Map.of("Status", "RETIRED"))
                        .patch(Master.DERIVATIONS + id)
                        .then()
                        .statusCode(204);
            case EXPIRED -> move("marketing", master.id(), "archiving").statusCode(200);
        }
        view(id).body("status", equalTo(status.name()));
        return id;
    }
}
