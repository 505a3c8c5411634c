package dev.rapport.feedback.heading;

/** What a text is called where nobody names it. */
public final class Heading {
    private Heading() {}

    /** Its first line, as much of it as {@code longest} characters hold. */
    public static String of(String text, int longest) {
        String line = text.strip().lines().findFirst().orElse("");
        int end = line.offsetByCodePoints(0, Math.min(longest, line.codePointCount(0, line.length())));
        return line.substring(0, end);
    }
}
