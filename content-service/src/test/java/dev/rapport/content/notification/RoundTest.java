package dev.rapport.content.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rapport.content.notification.Round.Told;
import dev.rapport.content.notification.Wishes.Way;
import dev.rapport.platform.id.RecordId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RoundTest {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final Instant NIGHT = Instant.parse("2026-06-01T23:00:00Z");
    private static final Instant NEXT_DIGEST = Instant.parse("2026-06-02T08:00:00Z");
    private static final Instant MORNING = Instant.parse("2026-06-01T09:00:00Z");
    private static final Wishes NONE = new Wishes(Map.of());

    @Test
    void whatIsUrgentIsToldAtOnceAndTheRestInTheDigest() {
        Notification urgent = of(Urgency.URGENT);
        Notification normal = of(Urgency.NORMAL);
        Told told = round(CourtesyHours.USUAL, NOON, 0).tell(Channel.APP, List.of(urgent, normal));
        assertEquals(List.of(urgent), told.atOnce());
        assertEquals(List.of(), told.digest());
        assertEquals(
                List.of(normal),
                round(CourtesyHours.USUAL, NEXT_DIGEST, 0)
                        .tell(Channel.APP, List.of(normal))
                        .digest());
    }

    @Property
    void noMoreThanThreeInterruptOnADay(
            @ForAll @Size(max = 8) List<@IntRange(min = 0, max = 6) Integer> arrivals,
            @ForAll @IntRange(max = 4) int before) {
        List<Notification> open = new ArrayList<>();
        int interruptions = before;
        for (int many : arrivals) {
            IntStream.range(0, many).forEach(i -> open.add(of(Urgency.URGENT)));
            interruptions += round(CourtesyHours.USUAL, NOON, interruptions)
                    .tell(Channel.APP, open)
                    .atOnce()
                    .size();
        }
        int all = arrivals.stream().mapToInt(Integer::intValue).sum();
        assertEquals(Math.max(before, Math.min(Round.MOST_URGENT, before + all)), interruptions);
        assertEquals(
                all - (interruptions - before),
                open.stream().filter(Notification::isHeldBack).count());
    }

    @Test
    void oneTooManyWaitsForTheDigestAndSaysSo() {
        Notification fourth = of(Urgency.URGENT);
        assertEquals(
                List.of(),
                round(CourtesyHours.USUAL, NOON, 3)
                        .tell(Channel.APP, List.of(fourth))
                        .atOnce());
        assertTrue(fourth.isHeldBack());
        assertFalse(fourth.isUrgent());
        assertEquals(
                List.of(fourth),
                round(CourtesyHours.USUAL, NEXT_DIGEST, 0)
                        .tell(Channel.APP, List.of(fourth))
                        .digest());
    }

    @Test
    void oneThatGoesOverTwoChannelsTakesOnePlace() {
        Notification third = of(Urgency.URGENT);
        Round round = round(CourtesyHours.USUAL, NOON, 2);
        assertEquals(List.of(third), round.tell(Channel.APP, List.of(third)).atOnce());
        assertEquals(List.of(third), round.tell(Channel.EMAIL, List.of(third)).atOnce());
        assertEquals(List.of(), round.tell(Channel.EMAIL, List.of(third)).atOnce());
    }

    static Stream<Arguments> quiet() {
        return Stream.of(true, false)
                .flatMap(optedIn -> Stream.of(Urgency.values())
                        .flatMap(urgency ->
                                Stream.of(DeliveryMode.values()).map(mode -> Arguments.of(optedIn, urgency, mode))));
    }

    @ParameterizedTest
    @MethodSource("quiet")
    void inQuietHoursNobodyIsToldButOfUrgentThingsWhoWantsIt(boolean optedIn, Urgency urgency, DeliveryMode mode) {
        CourtesyHours hours = new CourtesyHours(8, QuietHours.USUAL, optedIn, null);
        Notification each = of(urgency);
        Told told = new Round(look(hours, NIGHT), wishing(mode), 0).tell(Channel.APP, List.of(each));
        boolean expected = optedIn && urgency == Urgency.URGENT && mode == DeliveryMode.IMMEDIATE;
        assertEquals(expected ? List.of(each) : List.of(), told.atOnce());
        assertEquals(List.of(), told.digest());
    }

    static Stream<Arguments> wishes() {
        return Stream.of(Urgency.values())
                .flatMap(urgency -> Stream.of(DeliveryMode.values()).map(mode -> Arguments.of(urgency, mode)));
    }

    @ParameterizedTest
    @MethodSource("wishes")
    void aWishCountsForMoreThanTheUsual(Urgency urgency, DeliveryMode mode) {
        Notification each = of(urgency);
        Told told =
                new Round(look(CourtesyHours.USUAL, NEXT_DIGEST), wishing(mode), 0).tell(Channel.APP, List.of(each));
        assertEquals(mode == DeliveryMode.IMMEDIATE ? List.of(each) : List.of(), told.atOnce());
        assertEquals(mode == DeliveryMode.DIGEST ? List.of(each) : List.of(), told.digest());
        assertEquals(mode == DeliveryMode.OFF, each.waits(Channel.APP));
    }

    @Test
    void whoSnoozesIsToldNothingNotEvenWhatIsUrgent() {
        CourtesyHours hours = new CourtesyHours(8, QuietHours.USUAL, true, NOON.plusSeconds(1));
        Notification urgent = of(Urgency.URGENT);
        assertEquals(
                List.of(),
                round(hours, NOON, 0).tell(Channel.APP, List.of(urgent)).atOnce());
        assertEquals(
                List.of(urgent),
                round(hours, NOON.plusSeconds(1), 0)
                        .tell(Channel.APP, List.of(urgent))
                        .atOnce());
    }

    private static Round round(CourtesyHours hours, Instant now, long interruptions) {
        return new Round(look(hours, now), NONE, interruptions);
    }

    private static Look look(CourtesyHours hours, Instant now) {
        return new Look(hours, ZoneOffset.UTC, null, now);
    }

    private static Wishes wishing(DeliveryMode mode) {
        return new Wishes(Map.of(new Way(NotificationType.ANNOUNCEMENT, Channel.APP), mode));
    }

    private static Notification of(Urgency urgency) {
        return Notification.of(
                new Attention(
                        NotificationType.ANNOUNCEMENT,
                        RecordId.of("005", 1),
                        RecordId.of("a13", 1),
                        0,
                        "Proof beats speed",
                        MORNING,
                        null,
                        urgency),
                MORNING);
    }
}
