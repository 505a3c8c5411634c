package dev.rapport.content.version;

import dev.rapport.content.store.ContentKey;
import dev.rapport.platform.id.RecordId;

/**
 * A version that this replica works on for a while.
 *
 * @param tries how many times it was begun, this time included
 */
record RenditionClaim(RecordId version, int tries, ContentKey key, String contentType, int size) {}
