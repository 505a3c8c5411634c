package dev.rapport.feedback.mention;

import static dev.rapport.feedback.mention.MentionStatus.APPROVED;
import static dev.rapport.feedback.mention.MentionStatus.ASSIGNED;
import static dev.rapport.feedback.mention.MentionStatus.CLASSIFIED;
import static dev.rapport.feedback.mention.MentionStatus.DECIDED;
import static dev.rapport.feedback.mention.MentionStatus.DRAFTED;
import static dev.rapport.feedback.mention.MentionStatus.FOLLOWED_UP;
import static dev.rapport.feedback.mention.MentionStatus.NEW;
import static dev.rapport.feedback.mention.MentionStatus.POSTED;
import static dev.rapport.feedback.mention.Person.MARKETER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every status and every verb, by both doors. */
@QuarkusTest
class MentionStatusTest {
    /** Where each verb begins; said once more, since a table that the code reads would agree with itself. */
    private static final Map<MentionVerb, Set<MentionStatus>> LEGAL = Map.of(
            MentionVerb.CLASSIFY, EnumSet.allOf(MentionStatus.class),
            MentionVerb.DECIDE, Set.of(CLASSIFIED, DECIDED),
            MentionVerb.ASSIGN, Set.of(DECIDED, ASSIGNED),
            MentionVerb.DRAFT, Set.of(ASSIGNED, DRAFTED, APPROVED),
            MentionVerb.APPROVE, Set.of(DRAFTED),
            MentionVerb.POST, Set.of(APPROVED),
            MentionVerb.FOLLOW_UP, Set.of(POSTED));

    private static final Set<MentionStatus> ANSWERED = Set.of(POSTED, FOLLOWED_UP);

    static Stream<Arguments> moves() {
        return Stream.of(MentionStatus.values())
                .flatMap(from -> Stream.of(MentionVerb.values()).map(verb -> Arguments.of(from, verb)));
    }

    @ParameterizedTest
    @MethodSource("moves")
    void takesTheLegalVerbsAndNoOthers(MentionStatus from, MentionVerb verb) {
        String id = Heard.in(from);
        boolean legal = LEGAL.get(verb).contains(from);
        MARKETER.post(Heard.path(id) + "/" + Heard.noun(verb), Heard.with(verb, id))
                .statusCode(legal ? 200 : 409);
        // What is answered stays answered; only the record is put right.
        boolean correction = verb == MentionVerb.CLASSIFY && ANSWERED.contains(from);
        assertEquals((legal && !correction ? verb.to() : from).name(), Heard.status(id));
    }

    @ParameterizedTest
    @MethodSource("moves")
    void takesTheSameMovesAsRecords(MentionStatus from, MentionVerb verb) {
        String id = Heard.in(from);
        MARKETER.patch(id, Heard.fields(verb)).statusCode(isLegalAsRecord(from, verb) ? 204 : 409);
        assertEquals((isLegalAsRecord(from, verb) ? verb.to() : from).name(), Heard.status(id));
    }

    /** DRAFTED comes of a draft only; to ask for what is there already changes nothing. */
    private static boolean isLegalAsRecord(MentionStatus from, MentionVerb verb) {
        if (from == verb.to()) {
            return true;
        }
        boolean correction = verb == MentionVerb.CLASSIFY && ANSWERED.contains(from);
        return LEGAL.get(verb).contains(from) && verb != MentionVerb.DRAFT && !correction;
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void neverBecomesNewAgain(MentionStatus from) {
        String id = Heard.in(from);
        MARKETER.patch(id, Map.of("Status", "NEW")).statusCode(from == NEW ? 204 : 409);
        assertEquals(from.name(), Heard.status(id));
    }

    static Stream<MentionStatus> statuses() {
        return Stream.of(MentionStatus.values());
    }
}
