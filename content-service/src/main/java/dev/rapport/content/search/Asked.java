package dev.rapport.content.search;

import dev.rapport.platform.search.Finding;
import org.jspecify.annotations.Nullable;

/** What is looked for, and how. */
record Asked(Matching matching, @Nullable Finding finding, Choice choice) {
    /** The same words, of which no asset has any, as a spelling of something else. */
    Asked asSpelling() {
        return new Asked(Matching.SPELLING, finding, choice);
    }

    /** Text of a {@code tsquery}, null where words do not matter. */
    @Nullable
    String words() {
        return finding == null || matching != Matching.WORDS ? null : finding.query();
    }

    /** The spelling to come close to, in lower case, null where it does not matter. */
    @Nullable
    String spelling() {
        return finding == null || matching != Matching.SPELLING ? null : finding.words();
    }

    /** Text of a {@code tsquery} for the words to show, null if there are none. */
    @Nullable
    String shown() {
        return finding == null || matching != Matching.WORDS ? null : finding.anyWord();
    }
}
