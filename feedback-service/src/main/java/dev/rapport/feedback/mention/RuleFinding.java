package dev.rapport.feedback.mention;

import dev.rapport.platform.id.RecordId;

/**
 * What a rule says of a text.
 *
 * @param phrase the words it spoke for, as the rule has them
 */
record RuleFinding(RecordId ruleId, String phrase, ClaimType claimType, Truth truth) {}
