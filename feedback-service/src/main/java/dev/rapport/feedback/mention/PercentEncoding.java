package dev.rapport.feedback.mention;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** Percent-encoding as RFC 3986 §6.2.2 would have it: only where needed, and in capitals. */
final class PercentEncoding {
    private static final String HEX = "0123456789ABCDEF";
    private static final String UNRESERVED = "-._~";

    private PercentEncoding() {}

    /**
     * The text with everything encoded that is neither unreserved nor {@code safe}, and nothing unreserved encoded. A percent
     * sign that begins no encoding is encoded itself.
     */
    static String normalise(String text, String safe) {
        StringBuilder result = new StringBuilder(text.length());
        byte[] bytes = text.getBytes(UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            int octet = encoded(bytes, i);
            if (octet >= 0) {
                append(result, octet, "");
                i += 2;
            } else {
                append(result, bytes[i] & 0xFF, safe);
            }
        }
        return result.toString();
    }

    /** Every encoding undone. */
    static String decode(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        ByteArrayOutputStream result = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int octet = encoded(bytes, i);
            result.write(octet >= 0 ? octet : bytes[i]);
            i += octet >= 0 ? 2 : 0;
        }
        return result.toString(UTF_8);
    }

    private static void append(StringBuilder result, int octet, String safe) {
        if (isUnreserved(octet) || (octet < 0x80 && safe.indexOf(octet) >= 0)) {
            result.append((char) octet);
        } else {
            result.append('%').append(HEX.charAt(octet >> 4)).append(HEX.charAt(octet & 0xF));
        }
    }

    private static boolean isUnreserved(int octet) {
        return (octet >= 'a' && octet <= 'z')
                || (octet >= 'A' && octet <= 'Z')
                || (octet >= '0' && octet <= '9')
                || UNRESERVED.indexOf(octet) >= 0;
    }

    /** The octet that is encoded here, or -1. */
    private static int encoded(byte[] bytes, int at) {
        if (bytes[at] != '%' || at + 2 >= bytes.length) {
            return -1;
        }
        int high = Character.digit(bytes[at + 1], 16);
        int low = Character.digit(bytes[at + 2], 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }
}
