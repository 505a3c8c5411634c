package dev.rapport.platform.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;

/**
 * The id of a record: 15 case-sensitive characters, or 18 with a check suffix, as in Salesforce.
 *
 * <p>Outside, it reads {@code 00Q 00 0 000000001 AAA}: key prefix of the object, instance, reserved, number in base 62,
 * suffix. Inside, it is one positive {@code long} (a {@code bigint} column) that holds the prefix in its upper 18 bits
 * and the number in its lower 45, so that an id alone tells its object, even in a reference that may point at several.
 *
 * @param value prefix and number packed; ids of one object sort by number
 */
public record RecordId(long value) implements Comparable<RecordId> {
    private static final int NUMBER_BITS = 45;
    private static final long MAX_NUMBER = (1L << NUMBER_BITS) - 1;
    private static final int SHORT_LENGTH = 15;
    private static final int LONG_LENGTH = 18;
    private static final String INSTANCE = "000";
    private static final String SUFFIX_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

    /** @param number from 1 to 2^45 - 1 */
    public static RecordId of(String prefix, long number) {
        if (number < 0 || number > MAX_NUMBER) {
            throw new IllegalArgumentException("record number out of range: " + number);
        }
        return new RecordId(prefixBits(prefix) | number);
    }

    /** The smallest value an id with this prefix can have; with {@link #of} the base for numbering records. */
    public static long prefixBits(String prefix) {
        if (prefix.length() != 3 || !isAlphanumeric(prefix)) {
            throw new IllegalArgumentException("a key prefix has three letters or digits: " + prefix);
        }
        return Base62.decode(prefix, 0, 3) << NUMBER_BITS;
    }

    /**
     * Reads an id of 15 or 18 characters.
     *
     * @throws ApiException MALFORMED_ID if it is not one, NOT_FOUND if it belongs to another installation
     */
    @JsonCreator
    public static RecordId parse(String text) {
        if (!hasForm(text)) {
            throw malformed(text, "an id has 15 or 18 letters and digits");
        }
        if (text.length() == LONG_LENGTH && !suffix(text).equalsIgnoreCase(text.substring(SHORT_LENGTH))) {
            throw malformed(text, "its check suffix should be " + suffix(text));
        }
        long number = Base62.decode(text, 6, SHORT_LENGTH);
        if (!text.startsWith(INSTANCE, 3) || number > MAX_NUMBER) {
            throw new ApiException(ErrorCode.NOT_FOUND, "No record has the id " + text + ".");
        }
        return new RecordId((Base62.decode(text, 0, 3) << NUMBER_BITS) | number);
    }

    /** Three characters that tell the object, for example {@code 00Q} for a lead. */
    public String prefix() {
        char[] out = new char[3];
        Base62.encode(value >>> NUMBER_BITS, out, 0, 3);
        return new String(out);
    }

    public long number() {
        return value & MAX_NUMBER;
    }

    /** The 18-character form, the only one Rapport answers. */
    @JsonValue
    @Override
    public String toString() {
        char[] out = new char[SHORT_LENGTH];
        Base62.encode(value >>> NUMBER_BITS, out, 0, 3);
        INSTANCE.getChars(0, 3, out, 3);
        Base62.encode(value & MAX_NUMBER, out, 6, SHORT_LENGTH);
        String text = new String(out);
        return text + suffix(text);
    }

    @Override
    public int compareTo(RecordId other) {
        return Long.compare(value, other.value);
    }

    /** One letter for each five characters: bit i says that character i is upper case. */
    private static String suffix(String text) {
        StringBuilder letters = new StringBuilder(3);
        for (int block = 0; block < SHORT_LENGTH; block += 5) {
            int bits = 0;
            for (int i = 0; i < 5; i++) {
                char c = text.charAt(block + i);
                bits |= c >= 'A' && c <= 'Z' ? 1 << i : 0;
            }
            letters.append(SUFFIX_LETTERS.charAt(bits));
        }
        return letters.toString();
    }

    /** Whether a text can be meant for an id: one with a wrong suffix is, the name of a field is not. */
    public static boolean hasForm(String text) {
        return (text.length() == SHORT_LENGTH || text.length() == LONG_LENGTH) && isAlphanumeric(text);
    }

    private static boolean isAlphanumeric(String text) {
        return text.chars().allMatch(c -> Base62.digit((char) c) >= 0);
    }

    private static ApiException malformed(String text, String why) {
        String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
        return new ApiException(ErrorCode.MALFORMED_ID, "'" + shown + "' is not a record id: " + why + ".");
    }
}
