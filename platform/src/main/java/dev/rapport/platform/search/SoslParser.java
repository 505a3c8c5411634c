package dev.rapport.platform.search;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.search.Sosl.FieldGroup;
import dev.rapport.platform.search.Sosl.Returning;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads SOSL. What stands in the brackets of an object is SOQL and read as such later. */
final class SoslParser {
    private static final int MOST_CHARACTERS = 20_000;
    private static final int MOST_OBJECTS = 20;
    private static final Pattern WORD = Pattern.compile("\\s*([A-Za-z_0-9]{1,80})");
    private static final Pattern NUMBER = Pattern.compile("\\s*(\\d{1,9})");
    private static final Pattern REST =
            Pattern.compile("\\b(WHERE|ORDER|LIMIT|OFFSET|USING)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern SETTING = Pattern.compile("\\s*('(?:[^'\\\\]|\\\\.)*+'|[A-Za-z]{1,20})");
    private static final Set<String> WITHOUT_MEANING = Set.of(
            "HIGHLIGHT", "SNIPPET", "SPELL_CORRECTION", "METADATA", "USER_MODE", "SYSTEM_MODE", "SECURITY_ENFORCED");

    private final String text;
    private int at;

    SoslParser(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw new ApiException(
                    ErrorCode.MALFORMED_SEARCH,
                    "The search has " + text.length() + " characters; at most " + MOST_CHARACTERS + " are allowed.");
        }
        this.text = text;
    }

    Sosl parse() {
        expect("FIND");
        String find = braced();
        FieldGroup fields = FieldGroup.ALL;
        List<Returning> returning = new ArrayList<>();
        int limit = Sosl.MOST_RECORDS;
        while (at < text.stripTrailing().length()) {
            String clause = word("IN, RETURNING or LIMIT").toUpperCase(Locale.ROOT);
            switch (clause) {
                case "IN" -> fields = fieldGroup();
                case "RETURNING" -> returning = objects();
                case "LIMIT" -> limit = Math.min(number(), Sosl.MOST_RECORDS);
                case "UPDATE" -> updates();
                case "WITH" -> with();
                default ->
                    throw malformed("'" + clause + "' is not supported; there are IN, RETURNING, WITH and LIMIT");
            }
        }
        return new Sosl(find, fields, returning, limit);
    }

    private FieldGroup fieldGroup() {
        String name = word("a group of fields").toUpperCase(Locale.ROOT);
        FieldGroup group = Arrays.stream(FieldGroup.values())
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> malformed("there is no group of fields '" + name + "'; there are "
                        + Arrays.toString(FieldGroup.values())));
        expect("FIELDS");
        return group;
    }

    private List<Returning> objects() {
        List<Returning> objects = new ArrayList<>();
        do {
            if (objects.size() == MOST_OBJECTS) {
                throw malformed("at most " + MOST_OBJECTS + " objects are searched at a time");
            }
            String object = word("an object's name");
            String body = next('(') ? bracketed() : "";
            objects.add(returning(object, body));
        } while (next(','));
        return objects;
    }

    private static Returning returning(String object, String body) {
        int rest = startOfRest(body);
        String shown = body.substring(0, rest).strip();
        return new Returning(
                object, shown.isEmpty() ? "Id" : shown, body.substring(rest).strip());
    }

    /** Where the fields end: function names and fields are no keywords, and texts come only behind one. */
    private static int startOfRest(String body) {
        Matcher keyword = REST.matcher(body);
        return keyword.find() ? keyword.start() : body.length();
    }

    /** The statistics that Salesforce keeps of searches are not kept here. */
    private void updates() {
        do {
            word("TRACKING or VIEWSTAT");
        } while (next(','));
    }

    /** How an answer is to look, or under whose rights it is made, which is the same here in any case. */
    private void with() {
        String option = word("an option, for example HIGHLIGHT").toUpperCase(Locale.ROOT);
        if (!WITHOUT_MEANING.contains(option)) {
            throw malformed(
                    "WITH " + option + " would narrow the search by something that does not exist here; taken are "
                            + String.join(", ", new TreeSet<>(WITHOUT_MEANING)));
        }
        if (next('(')) {
            bracketed();
        }
        if (next('=')) {
            match(SETTING, "a value");
        }
    }

    /** What stands in braces; a backslash takes the next character's meaning from it. */
    private String braced() {
        if (!next('{')) {
            throw malformed("what to find stands in braces: FIND {Ada}");
        }
        int start = at;
        while (at < text.length() && text.charAt(at) != '}') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        if (at >= text.length()) {
            throw malformed("the brace after FIND is not closed");
        }
        at++;
        return text.substring(start, at - 1);
    }

    /** What stands in brackets, with brackets and texts inside. */
    private String bracketed() {
        int start = at;
        int depth = 1;
        boolean quoted = false;
        while (at < text.length() && depth > 0) {
            char c = text.charAt(at++);
            if (quoted && c == '\\') {
                at++;
            } else if (c == '\'') {
                quoted = !quoted;
            } else if (!quoted) {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            }
        }
        if (depth > 0) {
            at = text.length();
            throw malformed("a bracket is not closed");
        }
        return text.substring(start, at - 1);
    }

    private boolean next(char wanted) {
        int place = at;
        while (place < text.length() && Character.isWhitespace(text.charAt(place))) {
            place++;
        }
        if (place < text.length() && text.charAt(place) == wanted) {
            at = place + 1;
            return true;
        }
        return false;
    }

    private void expect(String keyword) {
        if (!word(keyword).equalsIgnoreCase(keyword)) {
            throw malformed(keyword + " is missing");
        }
    }

    private String word(String wanted) {
        return match(WORD, wanted);
    }

    private int number() {
        return Integer.parseInt(match(NUMBER, "a number"));
    }

    private String match(Pattern pattern, String wanted) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            throw malformed("here belongs " + wanted);
        }
        at = matcher.end();
        return matcher.group(1);
    }

    private ApiException malformed(String problem) {
        return new ApiException(
                ErrorCode.MALFORMED_SEARCH, "Column " + (Math.min(at, text.length()) + 1) + ": " + problem + ".");
    }
}
