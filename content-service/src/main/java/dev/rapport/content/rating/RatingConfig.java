package dev.rapport.content.rating;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is thought of an asset of which few have said anything. */
@ConfigMapping(prefix = "rapport.content.rating")
public interface RatingConfig {
    /** The rating that is assumed before anybody has given one: the middle of 1 to 5. */
    @WithDefault("3")
    double priorMean();

    /** As how many sellers' ratings that assumption counts. */
    @WithDefault("5")
    double priorWeight();
}
