package dev.rapport.lead.form;

import dev.rapport.platform.id.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * Who has filled in a form.
 *
 * @param lead null for somebody who was never one
 * @param contact who the lead has become, or who was known without having been one
 * @param isNew whether the form has made us know them
 */
record Submitter(@Nullable RecordId lead, @Nullable RecordId contact, boolean isNew) {}
