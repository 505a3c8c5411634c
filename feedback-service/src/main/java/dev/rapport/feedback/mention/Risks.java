package dev.rapport.feedback.mention;

import dev.rapport.platform.id.RecordId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Weighs how far mentions may carry, when asked. */
@ApplicationScoped
class Risks {
    private final MentionRepository mentions;
    private final MentionReachRepository reaches;
    private final MentionSettings settings;
    private final MentionConfig config;
    private final Clock clock;

    Risks(
            MentionRepository mentions,
            MentionReachRepository reaches,
            MentionSettings settings,
            MentionConfig config,
            Clock clock) {
        this.mentions = mentions;
        this.reaches = reaches;
        this.settings = settings;
        this.config = config;
        this.clock = clock;
    }

    @Transactional
    RiskView of(RecordId id) {
        Mention mention = mentions.require(id);
        Instant now = clock.instant();
        List<Slope.Point> points = reaches.since(id, now.minus(config.slopeWindow())).stream()
                .map(seen -> new Slope.Point(seen.at(), seen.reach()))
                .toList();
        AmplificationRisk risk = AmplificationRisk.of(
                mention.reach(),
                mention.ourReach() != null
                        ? mention.ourReach()
                        : settings.read().ourReach(),
                Duration.between(mention.publishedAt(), now),
                config.freshnessHalfLife(),
                Slope.doublingsPerDay(points));
        return new RiskView(id, risk, AmplificationRisk.FORMULA, now);
    }
}
