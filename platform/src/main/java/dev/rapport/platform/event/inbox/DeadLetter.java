package dev.rapport.platform.event.inbox;

import java.time.Instant;
import java.util.UUID;

/**
 * An event that could not be processed, for people to see.
 *
 * @param event its id, by which it is replayed
 * @param cause why its last try failed
 * @param since when it was laid aside
 */
record DeadLetter(UUID event, String source, String type, String subject, String cause, Instant since) {}
