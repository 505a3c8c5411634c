package dev.rapport.content.lift;

/**
 * What came of pairs of leads, one of each exposed to content and one not.
 *
 * @param pairs how many
 * @param exposedAdvanced exposed leads that got on
 * @param unexposedAdvanced leads beside them that got on
 * @param unmatched exposed leads beside whom there was none like them
 * @param immature exposed leads that have not been followed long enough
 */
public record Tally(long pairs, long exposedAdvanced, long unexposedAdvanced, long unmatched, long immature) {
    public static final Tally NONE = new Tally(0, 0, 0, 0, 0);

    Tally plus(Tally other) {
        return new Tally(
                pairs + other.pairs,
                exposedAdvanced + other.exposedAdvanced,
                unexposedAdvanced + other.unexposedAdvanced,
                unmatched + other.unmatched,
                immature + other.immature);
    }
}
