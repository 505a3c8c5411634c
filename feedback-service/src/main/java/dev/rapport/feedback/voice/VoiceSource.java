package dev.rapport.feedback.voice;

/** Where a voice was heard. */
public enum VoiceSource {
    INTERVIEW,
    CALL,
    VISIT,
    EVENT,
    SURVEY,
    REVIEW,
    SOCIAL_MEDIA,
    SUPPORT,
    OTHER
}
