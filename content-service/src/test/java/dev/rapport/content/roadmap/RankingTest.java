package dev.rapport.content.roadmap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rapport.content.asset.AssetStatus;
import dev.rapport.content.asset.AssetType;
import dev.rapport.content.cycle.AgreedCycle;
import dev.rapport.content.cycle.RequiredTool;
import dev.rapport.content.lead.KnownLead.Profile;
import dev.rapport.content.lift.Tally;
import dev.rapport.content.rating.SellersRating;
import dev.rapport.content.stage.CycleStage;
import dev.rapport.content.worth.Appraisal;
import dev.rapport.content.worth.KnownAsset;
import dev.rapport.content.worth.KnownAsset.Audience;
import dev.rapport.content.worth.Worth;
import dev.rapport.platform.id.RecordId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a score is made of, part by part, with the constants that are configured. */
@QuarkusTest
class RankingTest {
    private static final double EXACT = 1e-9;
    private static final double CLOSE = 1e-3;
    private static final AgreedCycle CYCLE = new AgreedCycle(
            null,
            2,
            "Test",
            List.of(
                    new RequiredTool(CycleStage.SQL, AssetType.BATTLECARD, "Fleet manager", 1),
                    new RequiredTool(CycleStage.SQL, AssetType.DEMO, null, 1)));

    @Inject
    Appraisal appraisal;

    @Inject
    Clock clock;

    /** Tool 4, persona 3, industry 2, product 1, of what is known of the lead. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "BATTLECARD, Fleet manager, -, -, -, -, -, 1.0",
                "BATTLECARD, CIO, -, -, -, -, -, 0.5",
                "DEMO, CIO, -, -, -, -, -, 1.0",
                "VIDEO, Fleet manager, -, -, -, -, -, 0.5",
                "BATTLECARD, Fleet manager, Senior fleet manager, -, -, -, -, 1.0",
                "BATTLECARD, Fleet manager, CFO, -, -, -, -, 0.5714285714285714",
                "DEMO, -, CFO, -, -, -, -, 0.7857142857142857",
                "DEMO, -, -, Energy, Energy, -, -, 1.0",
                "DEMO, -, -, Energy, Transport, -, -, 0.6666666666666666",
                "DEMO, -, -, -, Transport, -, -, 0.8333333333333334",
                "DEMO, -, -, -, -, Fuel card, fuel CARD, 1.0",
                "DEMO, -, -, -, -, Fuel card, Tolls, 0.8",
                "DEMO, -, -, -, -, -, Tolls, 0.9",
                "VIDEO, CIO, Buyer, Energy, Transport, Fuel card, Tolls, 0.2"
            })
    void fitsAsFarAsIsKnown(
            AssetType type,
            @Nullable String persona,
            @Nullable String title,
            @Nullable String industry,
            @Nullable String leadsIndustry,
            @Nullable String product,
            @Nullable String interest,
            double fit) {
        Audience audience = new Audience("SQL", persona, industry, product);
        KnownAsset asset = asset(type, audience, 0, SellersRating.NONE, Tally.NONE);
        Need need = new Need(CYCLE, new Profile(title, leadsIndustry, null), list(interest), clock.instant());
        assertEquals(fit, Fit.of(asset, CycleStage.SQL, need).value(), EXACT);
    }

    @Test
    void losesHalfItsFreshnessInAHalfLife() {
        assertEquals(1, worth(aged(0)).freshness().value(), CLOSE);
        assertEquals(worth(aged(90)).value(), appraisal.value(aged(90), clock.instant()), CLOSE);
        assertEquals(0.5, worth(aged(180)).freshness().value(), CLOSE);
        assertEquals(0.25, worth(aged(360)).freshness().value(), CLOSE);
    }

    @Test
    void losesAnotherHalfWhileItsReviewIsOverdue() {
        KnownAsset overdue = with(aged(0), clock.instant().minusSeconds(60), null, AssetStatus.PUBLISHED);
        assertEquals(0.5, worth(overdue).freshness().value(), CLOSE);
        assertTrue(worth(overdue).freshness().reason().contains("review is overdue"));
    }

    @Test
    void isWorthNothingOnceItIsOutOfUse() {
        KnownAsset expired = with(aged(0), null, clock.instant().minusSeconds(60), AssetStatus.PUBLISHED);
        assertEquals(0, worth(expired).value(), EXACT);
        assertEquals("not in use: expired", worth(expired).freshness().reason());
        assertEquals(0, worth(with(aged(0), null, null, AssetStatus.ARCHIVED)).value(), EXACT);
    }

    @Test
    void countsOnlyLiftThatIsProven() {
        assertEquals(1, lift(Tally.NONE), EXACT);
        assertEquals(1, lift(new Tally(29, 29, 0, 0, 0)), EXACT);
        assertEquals(1, lift(new Tally(100, 50, 48, 0, 0)), EXACT);
        assertEquals(1 + 0.5 * 60 / 120, lift(new Tally(60, 40, 10, 0, 0)), EXACT);
        assertEquals(1 - 0.5 * 60 / 120, lift(new Tally(60, 10, 40, 0, 0)), EXACT);
    }

    @Test
    void believesManyRatingsMoreThanFew() {
        assertEquals(1, rating(0, 0), EXACT);
        assertEquals((15 + 5) / 6.0 / 3, rating(1, 5), EXACT);
        assertEquals((15 + 135) / 35.0 / 3, rating(30, 135), EXACT);
        assertTrue(rating(30, 135) > rating(1, 5));
    }

    @Test
    void putsEqualScoresInOneOrderAlways() {
        Instant now = clock.instant();
        RankedTool later = ranked(2, now);
        RankedTool earlier = ranked(1, now.minusSeconds(60));
        RankedTool lowerId = ranked(1, now);
        assertEquals(
                List.of(lowerId, later, earlier),
                Stream.of(earlier, later, lowerId).sorted(RankedTool.BEST_FIRST).toList());
    }

    private RankedTool ranked(long id, Instant publishedAt) {
        KnownAsset one = aged(0);
        KnownAsset asset = new KnownAsset(
                RecordId.of("a10", id),
                one.name(),
                one.type(),
                one.status(),
                one.audience(),
                null,
                publishedAt,
                one.renewedAt(),
                null,
                null,
                one.rating(),
                one.lift());
        return new RankedTool(CycleStage.SQL, asset, new Fit(0.5, List.of()), 1);
    }

    private Worth worth(KnownAsset asset) {
        return appraisal.of(asset, clock.instant());
    }

    private double lift(Tally tally) {
        return worth(asset(AssetType.DEMO, anybody(), 0, SellersRating.NONE, tally))
                .lift()
                .value();
    }

    private double rating(long count, long sum) {
        return worth(asset(AssetType.DEMO, anybody(), 0, new SellersRating(count, sum), Tally.NONE))
                .rating()
                .value();
    }

    private KnownAsset aged(int days) {
        return asset(AssetType.DEMO, anybody(), days, SellersRating.NONE, Tally.NONE);
    }

    private static Audience anybody() {
        return new Audience("SQL", null, null, null);
    }

    private KnownAsset asset(AssetType type, Audience audience, int days, SellersRating rating, Tally lift) {
        Instant at = clock.instant().minus(Duration.ofDays(days));
        return new KnownAsset(
                RecordId.of("a10", 1),
                "Any",
                type,
                AssetStatus.PUBLISHED,
                audience,
                null,
                at,
                at,
                null,
                null,
                rating,
                lift);
    }

    private static KnownAsset with(
            KnownAsset one, @Nullable Instant reviewBy, @Nullable Instant expireAt, AssetStatus status) {
        return new KnownAsset(
                one.id(),
                one.name(),
                one.type(),
                status,
                one.audience(),
                null,
                one.publishedAt(),
                one.renewedAt(),
                expireAt,
                reviewBy,
                one.rating(),
                one.lift());
    }

    private static List<String> list(@Nullable String value) {
        return value == null ? List.of() : List.of(value);
    }
}
