package dev.rapport.feedback.mention;

/** What a mention claims, and whose voice answers it. */
public enum ClaimType {
    /** Something untrue about how our products work. */
    TECHNICAL_FALSE(Voice.TECHNOLOGY),
    SECURITY(Voice.TECHNOLOGY),
    /** What we will or will not make. */
    ROADMAP(Voice.TECHNOLOGY),
    COMPLAINT(Voice.SUPPORT),
    PRICE(Voice.SALES),
    COMPARISON(Voice.MARKETING),
    PRAISE(Voice.MARKETING),
    QUESTION(Voice.MARKETING),
    OTHER(Voice.MARKETING);

    private final Voice voice;

    ClaimType(Voice voice) {
        this.voice = voice;
    }

    Voice voice() {
        return voice;
    }
}
