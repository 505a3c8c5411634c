package dev.rapport.content.metric;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows of one organisation, made up by a seed: assets, their uses, sellers, leads and deals, edge cases among them. */
record RawWorld(List<User> users, List<Asset> assets, List<Use> uses, List<Lead> leads, List<Deal> deals) {
    static final Instant FROM = Instant.parse("2003-01-01T00:00:00Z");
    static final Instant TO = Instant.parse("2003-07-01T00:00:00Z");

    private static final List<String> TYPES = List.of("BATTLECARD", "DEMO", "VIDEO");
    private static final List<String> SCOPES = List.of("MARKET", "SEGMENT");

    /** @param seller whether the function is SALES */
    record User(long id, boolean seller, boolean active) {}

    /** @param cost in cents, null where nobody has stated it */
    record Asset(
            long id,
            String type,
            String scope,
            long author,
            @Nullable Instant published,
            @Nullable Instant withdrawn,
            boolean deleted,
            @Nullable Long cost) {}

    record Use(
            long id,
            long asset,
            long user,
            @Nullable Long lead,
            @Nullable Long deal,
            Instant at,
            boolean deleted) {}

    /** @param master in whom the lead lives on, if in another one */
    record Lead(long id, @Nullable Long deal, @Nullable Long master) {}

    /** @param cents null where nobody has said what it is worth */
    record Deal(long id, String outcome, @Nullable Long cents, Instant at) {}

    static RawWorld of(long seed) {
        Random random = new Random(seed);
        List<User> users = new ArrayList<>();
        for (long id = 1; id <= 7; id++) {
            users.add(new User(id, id <= 5, random.nextInt(6) > 0));
        }
        List<Asset> assets = new ArrayList<>();
        for (long id = 1, last = random.nextInt(25); id <= last; id++) {
            assets.add(asset(id, random));
        }
        List<Deal> deals = new ArrayList<>();
        for (long id = 1, last = random.nextInt(12); id <= last; id++) {
            deals.add(deal(id, random));
        }
        List<Lead> leads = new ArrayList<>();
        for (long id = 1, last = random.nextInt(14); id <= last; id++) {
            leads.add(new Lead(
                    id,
                    deals.isEmpty() || random.nextBoolean() ? null : 1L + random.nextInt(deals.size()),
                    id > 1 && random.nextInt(3) == 0 ? Long.valueOf(1 + random.nextLong(id - 1)) : null));
        }
        List<Use> uses = new ArrayList<>();
        for (long id = 1, last = assets.isEmpty() ? 0 : random.nextInt(160); id <= last; id++) {
            uses.add(use(id, random, assets.size(), leads.size(), deals.size()));
        }
        return new RawWorld(users, assets, uses, leads, deals);
    }

    private static Asset asset(long id, Random random) {
        Instant published = random.nextInt(8) == 0 ? null : day(random, -200, 190);
        boolean withdrawn = published != null && random.nextInt(3) == 0;
        return new Asset(
                id,
                TYPES.get(random.nextInt(TYPES.size())),
                SCOPES.get(random.nextInt(SCOPES.size())),
                1 + random.nextInt(7),
                published,
                withdrawn ? published.plus(Duration.ofDays(random.nextInt(300))) : null,
                random.nextInt(8) == 0,
                random.nextInt(3) == 0 ? null : Long.valueOf(random.nextInt(4) == 0 ? 0 : random.nextInt(500_000)));
    }

    private static Deal deal(long id, Random random) {
        String outcome = random.nextInt(4) > 0 ? "WON" : random.nextBoolean() ? "LOST" : "OPEN";
        Long cents = random.nextInt(6) == 0 ? null : Long.valueOf(random.nextInt(6) == 0 ? 0 : random.nextInt(99_999));
        return new Deal(id, outcome, cents, day(random, -20, 200));
    }

    private static Use use(long id, Random random, int assets, int leads, int deals) {
        boolean forLead = leads > 0 && random.nextBoolean();
        boolean forDeal = deals > 0 && random.nextInt(3) == 0;
        return new Use(
                id,
                1 + random.nextInt(assets),
                1 + random.nextInt(7),
                forLead ? Long.valueOf(1 + random.nextInt(leads)) : null,
                forDeal ? Long.valueOf(1 + random.nextInt(deals)) : null,
                day(random, -400, 200),
                random.nextInt(12) == 0);
    }

    /** Days from the window's beginning; at a quarter of an hour, so that bounds are met exactly now and then. */
    private static Instant day(Random random, int first, int last) {
        return FROM.plus(Duration.ofDays(first + random.nextInt(last - first)))
                .plus(Duration.ofHours(6L * random.nextInt(4)));
    }

    boolean counts(Use use) {
        Asset asset = asset(use.asset());
        return !use.deleted()
                && asset.author() != use.user()
                && user(use.user()).seller();
    }

    Asset asset(long id) {
        return assets.get((int) id - 1);
    }

    private User user(long id) {
        return users.get((int) id - 1);
    }

    /** Leads that have become the deal, and those that live on in them. */
    Set<Long> people(Deal deal) {
        Set<Long> people = new HashSet<>();
        for (boolean grown = true; grown; ) {
            grown = false;
            for (Lead lead : leads) {
                boolean own = Long.valueOf(deal.id()).equals(lead.deal()) || people.contains(lead.master());
                grown |= own && people.add(lead.id());
            }
        }
        return people;
    }
}
