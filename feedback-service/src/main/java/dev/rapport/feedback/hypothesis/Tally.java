package dev.rapport.feedback.hypothesis;

import dev.rapport.feedback.statistics.BetaPosterior;

/** Trials, and the successes among them. */
record Tally(int successes, int trials) {
    double rate() {
        return (double) successes / trials;
    }

    BetaPosterior posterior() {
        return BetaPosterior.after(successes, trials);
    }
}
