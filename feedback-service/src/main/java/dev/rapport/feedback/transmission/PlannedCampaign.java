package dev.rapport.feedback.transmission;

import dev.rapport.platform.id.RecordId;

/**
 * What is read of lead-service's {@code CampaignPlanned}.
 *
 * @param ownerId who gets the contributions
 */
record PlannedCampaign(RecordId campaignId, String name, RecordId ownerId) {
    /** As long as a subject may be. */
    String subject() {
        String subject = "What do you say to the plan of " + name;
        int length = subject.codePointCount(0, subject.length());
        return length < FeedbackRequest.SUBJECT_LENGTH
                ? subject + "?"
                : subject.substring(0, subject.offsetByCodePoints(0, FeedbackRequest.SUBJECT_LENGTH - 1)) + "…";
    }
}
