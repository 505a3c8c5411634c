package dev.rapport.feedback.transmission;

import dev.rapport.platform.id.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * Who is to get a request.
 *
 * @param user null where nobody heads the unit
 * @param isForUnit whether it is theirs to hand on to the unit
 */
record Recipient(Unit unit, @Nullable RecordId user, boolean isForUnit) {}
