package dev.rapport.content.worth;

import dev.rapport.content.asset.AssetStatus;
import dev.rapport.content.lift.Lift;
import dev.rapport.content.rating.RatingConfig;
import dev.rapport.content.rating.SellersRating;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Says what an asset is worth, and why; at one moment for all that are compared, so that equals stay equal. */
@ApplicationScoped
public class Appraisal {
    private final WorthConfig config;
    private final RatingConfig prior;

    Appraisal(WorthConfig config, RatingConfig prior) {
        this.config = config;
        this.prior = prior;
    }

    /** With the reasons. */
    public Worth of(KnownAsset asset, Instant now) {
        Lift lift = Lift.of(asset.lift());
        return new Worth(
                new Factor(value(lift), reason(lift)),
                new Factor(freshness(asset, now), reason(asset, now)),
                new Factor(value(asset.rating()), reason(asset.rating())));
    }

    /** The number alone, for whoever has many to compare: what {@link Worth#value} is. */
    public double value(KnownAsset asset, Instant now) {
        return value(Lift.of(asset.lift())) * freshness(asset, now) * value(asset.rating());
    }

    /** 1 + lift · n / (n + prior pairs), where Newcombe's interval of the lift excludes 0; else 1. */
    private double value(Lift lift) {
        Double value = lift.value();
        long pairs = lift.denominator();
        return value == null || !lift.isProven() ? 1 : 1 + value * pairs / (pairs + config.liftPriorPairs());
    }

    private static String reason(Lift lift) {
        Double value = lift.value();
        long pairs = lift.denominator();
        if (value == null) {
            return "lift not proven: " + pairs + " of " + Lift.FEWEST + " comparable leads";
        }
        String seen = String.format(Locale.ROOT, "%+.0f points over %d leads like them", value * 100, pairs);
        return lift.isProven()
                ? "leads with whom it was used advanced " + seen + " (an association)"
                : "lift not proven: " + seen + " may be chance";
    }

    /** 2^(−age / half-life), a share of it while the review is overdue, and nothing once the asset is out of use. */
    private double freshness(KnownAsset asset, Instant now) {
        Instant renewed = asset.renewedAt();
        if (!asset.isInUseAt(now) || renewed == null) {
            return 0;
        }
        double halves = (double) Duration.between(renewed, now).toSeconds()
                / config.halfLife().toSeconds();
        double fresh = Math.min(1, Math.pow(2, -halves));
        return asset.isOverdueAt(now) ? fresh * config.overdueShare() : fresh;
    }

    private String reason(KnownAsset asset, Instant now) {
        Instant renewed = asset.renewedAt();
        if (!asset.isInUseAt(now) || renewed == null) {
            return "not in use: " + (asset.status() == AssetStatus.PUBLISHED ? "expired" : asset.status());
        }
        String reason = "published or reviewed "
                + ago(Duration.between(renewed, now).toDays()) + ", half-life "
                + config.halfLife().toDays() + " days";
        return asset.isOverdueAt(now) ? reason + "; check first: its review is overdue" : reason;
    }

    /** The shrunk mean over the mean that is assumed of an asset without ratings. */
    private double value(SellersRating rating) {
        return rating.shrunkMean(prior) / prior.priorMean();
    }

    private static String reason(SellersRating rating) {
        Double mean = rating.mean();
        return mean == null
                ? "no seller has rated it"
                : String.format(
                        Locale.ROOT,
                        "rated %.1f of 5 by %d %s",
                        mean,
                        rating.count(),
                        rating.count() == 1 ? "seller" : "sellers");
    }

    private static String ago(long days) {
        return days == 0 ? "today" : days + (days == 1 ? " day ago" : " days ago");
    }
}
