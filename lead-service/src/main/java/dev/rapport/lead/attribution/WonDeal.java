package dev.rapport.lead.attribution;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deal that was won and what is known of how.
 *
 * @param cents its amount
 * @param journey of the people in it; null if nobody was ever touched
 * @param campaigns the campaign of each touch of the journey, null for a touch of none
 */
record WonDeal(long cents, @Nullable Journey journey, List<@Nullable Long> campaigns) {}
