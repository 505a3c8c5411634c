package dev.rapport.feedback.mention;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Receives mentions: each is new, is shown to the rules, and begins its curve of reach. Joins the transaction. */
@ApplicationScoped
class Arrivals {
    private final MentionRepository mentions;
    private final MentionRuleRepository rules;
    private final MentionReachRepository reaches;

    Arrivals(MentionRepository mentions, MentionRuleRepository rules, MentionReachRepository reaches) {
        this.mentions = mentions;
        this.rules = rules;
        this.reaches = reaches;
    }

    /** Refuses with DUPLICATE_VALUE, naming the mention there is; decided under a lock, so that two at once are one. */
    void requireNew(Mention mention) {
        mentions.awaitTurn();
        mentions.findBySource(mention.source(), mention.externalId()).ifPresent(known -> {
            throw duplicate("ExternalId", "id of its source", known);
        });
        mentions.findByAddress(mention.addressDigest()).ifPresent(known -> {
            throw duplicate("Url", "canonical address", known);
        });
    }

    void classify(Mention mention, Instant now) {
        Optional<RuleFinding> finding = rules.speak(mention.title(), mention.text());
        finding.ifPresent(found -> mention.classifyByRule(found, now));
    }

    void noteReach(Mention mention) {
        Integer reach = mention.reach();
        Instant at = mention.reachAt();
        if (reach != null && at != null) {
            reaches.persist(MentionReach.first(mention, reach, at));
        }
    }

    private static ApiException duplicate(String field, String what, Mention known) {
        return new ApiException(
                ErrorCode.DUPLICATE_VALUE,
                field + ": duplicate value found: mention " + known.id() + " has this " + what + ".",
                field);
    }
}
