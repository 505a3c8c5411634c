package dev.rapport.feedback.conversation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long things may take in a conversation. */
@ConfigMapping(prefix = "rapport.feedback")
interface FeedbackConfig {
    /** Business hours until an answer is due. */
    @WithDefault("16h")
    Duration answerWithin();

    /** An author who says nothing for this long after the decision is taken to be content with it. */
    @WithDefault("14d")
    Duration silentFor();

    /** How often decided feedback is searched for silent authors. */
    @WithDefault("1h")
    Duration closeSilentEvery();
}
