package dev.rapport.local.command;

import dev.rapport.local.installation.StackException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The words after {@code ./rapport}: a command, and what it is to do in particular. */
record Arguments(String command, List<String> rest) {

    static Arguments of(List<String> words) {
        if (words.isEmpty()) {
            throw new StackException("A command is missing: ./rapport help");
        }
        return new Arguments(words.getFirst(), List.copyOf(words.subList(1, words.size())));
    }

    boolean has(String flag) {
        return rest.contains(flag);
    }

    /** The word after {@code option}. */
    Optional<String> value(String option) {
        int position = rest.indexOf(option);
        if (position < 0) {
            return Optional.empty();
        }
        if (position + 1 == rest.size()) {
            throw new StackException(option + " must be followed by a value.");
        }
        return Optional.of(rest.get(position + 1));
    }

    void requireOnly(Set<String> flags) {
        for (String word : rest) {
            if (!flags.contains(word)) {
                throw new StackException("./rapport " + command + " does not know '" + word + "'; it knows "
                        + String.join(", ", flags.stream().sorted().toList()) + ".");
            }
        }
    }
}
