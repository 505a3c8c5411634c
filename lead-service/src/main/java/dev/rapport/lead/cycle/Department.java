package dev.rapport.lead.cycle;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The two that agree on a sales cycle, and share its stages between them. */
enum Department {
    MARKETING,
    SALES;

    /** The department that people of this function speak for, if it is one of the two. */
    static Optional<Department> of(@Nullable String function) {
        return Stream.of(values()).filter(each -> each.name().equals(function)).findFirst();
    }
}
