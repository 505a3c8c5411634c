/**
 * {@code ./rapport demo}: a real contact list goes in through the public API, one loop between marketing and sales is
 * played, and what the loop then knows is held against a direct count over the file.
 *
 * <p>{@code bank} reads the file and says what each row means, {@code gateway} speaks to the API as one of the seeded
 * people, {@code load} brings the rows in, {@code play} tells the story, {@code report} shows the numbers.
 */
@NullMarked
package dev.rapport.local.demo;

import org.jspecify.annotations.NullMarked;
