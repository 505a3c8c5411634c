package dev.rapport.feedback.feed;

import java.io.IOException;

/** A feed could not be read; the message says why, in words for who has set it up. */
final class FeedFailure extends IOException {
    FeedFailure(String why) {
        super(why);
    }
}
