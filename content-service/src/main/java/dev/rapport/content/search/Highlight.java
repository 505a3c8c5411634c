package dev.rapport.content.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A piece of a text in which words were found, cut where they begin and end, so that whoever shows it needs no markup. It
 * is text, whatever it looks like.
 *
 * @param field the record's field, or File for what is written in the newest version
 */
@Schema(
        name = "AssetHighlight",
        description = "A piece of a text in which words were found. The parts are plain text and may hold anything that"
                + " somebody wrote, markup included: escape them as any other text.")
record Highlight(@Schema(examples = "Outcome") String field, List<Part> parts) {
    /** What marks words and pieces in the database's answer; taken out of the text before. */
    static final char START = '\u0002';

    static final char STOP = '\u0003';
    static final char CUT = '\u0004';

    private static final Pattern CUTS = Pattern.compile(String.valueOf(CUT));
    private static final Pattern PARTS =
            Pattern.compile(START + "([^" + STOP + "]*)" + STOP + "|([^" + START + "]+)", Pattern.DOTALL);

    Highlight {
        parts = List.copyOf(parts);
    }

    /** Text in a row. */
    @Schema(name = "AssetHighlightPart", description = "Text, and whether it is one of the words looked for")
    record Part(@Schema(examples = "fuel") String text, boolean matched) {}

    /** The pieces of a marked text that have a word in them. */
    static Stream<Highlight> of(String field, String marked) {
        return CUTS.splitAsStream(marked)
                .filter(piece -> piece.indexOf(START) >= 0)
                .map(piece -> new Highlight(field, parts(piece)));
    }

    private static List<Part> parts(String piece) {
        List<Part> parts = new ArrayList<>();
        Matcher matcher = PARTS.matcher(piece);
        while (matcher.find()) {
            String word = matcher.group(1);
            parts.add(word == null ? new Part(matcher.group(2), false) : new Part(word, true));
        }
        return parts;
    }
}
