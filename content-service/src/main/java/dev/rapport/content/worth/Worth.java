package dev.rapport.content.worth;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an asset is worth, whoever asks.
 *
 * @param lift above 0 and below 2; 1 where nothing is proven
 * @param freshness 0 to 1; 0 once it is out of use
 * @param rating above 0 and below 5 / prior mean; 1 where nobody has rated
 */
@Schema(name = "AssetWorth")
public record Worth(Factor lift, Factor freshness, Factor rating) {
    public double value() {
        return lift.value() * freshness.value() * rating.value();
    }
}
