package dev.rapport.platform.record;

import java.util.Locale;
import java.util.regex.Pattern;

/** The spellings of one name: Java's, the API's, the column's and the one that people read. */
final class Names {
    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    private Names() {}

    /** {@code lastName} → {@code LastName}. */
    static String capitalised(String javaName) {
        return Character.toUpperCase(javaName.charAt(0)) + javaName.substring(1);
    }

    /** {@code lastName} → {@code last_name}. */
    static String snakeCase(String javaName) {
        return WORD_START.matcher(javaName).replaceAll("_").toLowerCase(Locale.ROOT);
    }

    /** {@code LastName} → {@code Last Name}; {@code OwnerId} → {@code Owner ID}. */
    static String label(String apiName) {
        return WORD_START.matcher(apiName).replaceAll(" ").replaceFirst(" Id$", " ID");
    }
}
