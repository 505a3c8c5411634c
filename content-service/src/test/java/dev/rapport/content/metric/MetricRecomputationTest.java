package dev.rapport.content.metric;

import static dev.rapport.content.ContentApi.as;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.rapport.content.metric.RawWorld.Asset;
import dev.rapport.content.metric.RawWorld.Deal;
import dev.rapport.content.metric.RawWorld.Use;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the database counts is what a reader of the rows counts: utilization, depth, breadth and ROI over made-up
 * organisations, in which authors use their own assets, and assets are withdrawn, deleted, free, or of unknown cost.
 */
@QuarkusTest
class MetricRecomputationTest {
    private static final RawWorld EMPTY = new RawWorld(List.of(), List.of(), List.of(), List.of(), List.of());

    @Inject
    @DataSource("system")
    AgroalDataSource owner;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 40);
    }

    private static JsonPath metric(String org, String id, String by) {
        return as(org, "executive")
                .queryParam("from", RawWorld.FROM.toString())
                .queryParam("to", RawWorld.TO.toString())
                .queryParam("by", by)
                .get("/api/metrics/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void utilizationDepthAndBreadth(long seed) throws Exception {
        RawWorld world = RawWorld.of(seed);
        JsonPath answer = metric(RawRows.organisation(owner, world), "content-utilization", "reach");
        List<Asset> available = world.assets().stream()
                .filter(MetricRecomputationTest::isAvailable)
                .toList();
        assertShare(answer, "", count(available, asset -> !sellers(world, asset).isEmpty()), available.size());
        assertShare(
                answer,
                "groups.find { it.key == 'depth' }.",
                count(available, asset -> sellers(world, asset).size() >= 3),
                available.size());
        Set<Long> users = world.uses().stream()
                .filter(use -> world.counts(use) && inWindow(use.at()))
                .map(Use::user)
                .collect(toSet());
        List<RawWorld.User> active = world.users().stream()
                .filter(user -> user.seller() && user.active())
                .toList();
        assertShare(
                answer,
                "groups.find { it.key == 'breadth' }.",
                count(active, user -> users.contains(user.id())),
                active.size());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void creditAndCost(long seed) throws Exception {
        RawWorld world = RawWorld.of(seed);
        JsonPath answer = metric(RawRows.organisation(owner, world), "content-roi", "cost");
        Map<Long, Long> credit = credit(world);
        List<Asset> counted = world.assets().stream()
                .filter(asset -> credit.containsKey(asset.id()) || wasThere(asset))
                .toList();
        long stated = sum(counted, asset -> asset.cost() != null, credit);
        long unstated = sum(counted, asset -> asset.cost() == null, credit);
        long cost = counted.stream()
                .filter(asset -> asset.cost() != null)
                .mapToLong(Asset::cost)
                .sum();
        long unused = won(world).stream()
                .filter(deal -> usedFor(world, deal).isEmpty())
                .mapToLong(Deal::cents)
                .sum();
        assertShare(answer, "", stated, cost);
        assertShare(answer, "groups.find { it.key == 'stated' }.", stated, cost);
        assertShare(answer, "groups.find { it.key == 'unstated' }.", unstated, 0);
        assertShare(answer, "groups.find { it.key == 'unused' }.", unused, 0);
        assertEquals(won(world).stream().mapToLong(Deal::cents).sum(), stated + unstated + unused);
    }

    @Test
    void nothingAtAllHasNoValue() throws Exception {
        String org = RawRows.organisation(owner, EMPTY);
        for (String id : List.of("content-utilization", "content-roi")) {
            assertShare(metric(org, id, "type"), "", 0, 0);
        }
    }

    private static void assertShare(JsonPath answer, String at, long numerator, long denominator) {
        assertEquals(numerator, answer.getLong(at + "numerator"), at);
        assertEquals(denominator, answer.getLong(at + "denominator"), at);
        if (denominator == 0) {
            assertNull(answer.get(at + "value"), at);
        } else {
            assertEquals((double) numerator / denominator, answer.getDouble(at + "value"), 1e-4 * (1 + numerator), at);
        }
    }

    private static <T> long count(List<T> of, Predicate<T> which) {
        return of.stream().filter(which).count();
    }

    private static boolean inWindow(Instant at) {
        return !at.isBefore(RawWorld.FROM) && at.isBefore(RawWorld.TO);
    }

    private static boolean isAvailable(Asset asset) {
        if (asset.deleted() || asset.published() == null) {
            return false;
        }
        Instant begin = asset.published().isAfter(RawWorld.FROM) ? asset.published() : RawWorld.FROM;
        Instant end =
                asset.withdrawn() != null && asset.withdrawn().isBefore(RawWorld.TO) ? asset.withdrawn() : RawWorld.TO;
        return Duration.between(begin, end).compareTo(Duration.ofDays(30)) >= 0;
    }

    private static Set<Long> sellers(RawWorld world, Asset asset) {
        return world.uses().stream()
                .filter(use -> use.asset() == asset.id() && world.counts(use) && inWindow(use.at()))
                .map(Use::user)
                .collect(toSet());
    }

    private static boolean wasThere(Asset asset) {
        return !asset.deleted()
                && asset.published() != null
                && asset.published().isBefore(RawWorld.TO)
                && (asset.withdrawn() == null || asset.withdrawn().isAfter(RawWorld.FROM));
    }

    private static List<Deal> won(RawWorld world) {
        return world.deals().stream()
                .filter(deal ->
                        deal.outcome().equals("WON") && deal.cents() != null && deal.cents() > 0 && inWindow(deal.at()))
                .toList();
    }

    /** Assets in the order of their ids. */
    private static List<Long> usedFor(RawWorld world, Deal deal) {
        Set<Long> people = world.people(deal);
        Instant first = deal.at().minus(Duration.ofDays(365));
        return world.uses().stream()
                .filter(use -> world.counts(use)
                        && use.at().isBefore(deal.at())
                        && !use.at().isBefore(first)
                        && (Long.valueOf(deal.id()).equals(use.deal()) || people.contains(use.lead())))
                .map(Use::asset)
                .distinct()
                .sorted()
                .toList();
    }

    private static Map<Long, Long> credit(RawWorld world) {
        Map<Long, Long> credit = new HashMap<>();
        for (Deal deal : won(world)) {
            List<Long> assets = usedFor(world, deal);
            if (assets.isEmpty()) {
                continue;
            }
            assets.forEach(asset -> credit.merge(asset, 0L, Long::sum));
            // One cent after the other, as cards are dealt.
            for (long cent = 0; cent < deal.cents(); cent++) {
                credit.merge(assets.get((int) (cent % assets.size())), 1L, Long::sum);
            }
        }
        return credit;
    }

    private static long sum(List<Asset> assets, Predicate<Asset> which, Map<Long, Long> credit) {
        return assets.stream()
                .filter(which)
                .mapToLong(asset -> credit.getOrDefault(asset.id(), 0L))
                .sum();
    }
}
