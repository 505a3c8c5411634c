package dev.rapport.content.worth;

import dev.rapport.content.asset.AssetStatus;
import dev.rapport.content.lift.Lift;
import dev.rapport.content.rating.RatingConfig;
import dev.rapport.content.rating.SellersRating;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Says what an asset is worth, and why. */
@ApplicationScoped
public class Appraisal {
    private final WorthConfig config;
    private final RatingConfig prior;
    private final Clock clock;

    Appraisal(WorthConfig config, RatingConfig prior, Clock clock) {
        this.config = config;
        this.prior = prior;
        this.clock = clock;
    }

    public Worth of(KnownAsset asset) {
        return new Worth(lift(Lift.of(asset.lift())), freshness(asset, clock.instant()), rating(asset.rating()));
    }

    /** 1 + lift · n / (n + prior pairs), where Newcombe's interval of the lift excludes 0; else 1. */
    private Factor lift(Lift lift) {
        Double value = lift.value();
        long pairs = lift.denominator();
        if (value == null) {
            return new Factor(1, "lift not proven: " + pairs + " of " + Lift.FEWEST + " comparable leads");
        }
        String seen = String.format(Locale.ROOT, "%+.0f points over %d leads like them", value * 100, pairs);
        if (!lift.isProven()) {
            return new Factor(1, "lift not proven: " + seen + " may be chance");
        }
        double shrunk = value * pairs / (pairs + config.liftPriorPairs());
        return new Factor(1 + shrunk, "leads with whom it was used advanced " + seen + " (an association)");
    }

    /** 2^(−age / half-life), a share of it while the review is overdue, and nothing once the asset is out of use. */
    private Factor freshness(KnownAsset asset, Instant now) {
        Instant renewed = asset.renewedAt();
        if (!asset.isInUseAt(now) || renewed == null) {
            return new Factor(0, "not in use: " + (asset.status() == AssetStatus.PUBLISHED ? "expired" : asset.status()));
        }
        Duration age = Duration.between(renewed, now);
        double fresh = Math.min(1, Math.pow(2, -(double) age.toSeconds() / config.halfLife().toSeconds()));
        String reason = "published or reviewed " + ago(age.toDays()) + ", half-life "
                + config.halfLife().toDays() + " days";
        return asset.isOverdueAt(now)
                ? new Factor(fresh * config.overdueShare(), reason + "; check first: its review is overdue")
                : new Factor(fresh, reason);
    }

    /** The shrunk mean over the mean that is assumed of an asset without ratings. */
    private Factor rating(SellersRating rating) {
        double value = rating.shrunkMean(prior) / prior.priorMean();
        Double mean = rating.mean();
        return mean == null
                ? new Factor(value, "no seller has rated it")
                : new Factor(
                        value,
                        String.format(
                                Locale.ROOT,
                                "rated %.1f of 5 by %d %s",
                                mean,
                                rating.count(),
                                rating.count() == 1 ? "seller" : "sellers"));
    }

    private static String ago(long days) {
        return days == 0 ? "today" : days + (days == 1 ? " day ago" : " days ago");
    }
}
