package dev.rapport.platform.composite;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordBinding;
import org.jspecify.annotations.Nullable;

/**
 * One record to be written.
 *
 * @param id null for one that is to be created, or found by a key
 * @param values fields to set; empty for a deletion
 */
record Item(RecordBinding<?> binding, @Nullable RecordId id, ObjectNode values) {}
