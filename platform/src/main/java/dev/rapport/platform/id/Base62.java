package dev.rapport.platform.id;

/** Digits {@code 0-9A-Za-z}, the most significant first. */
final class Base62 {
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int RADIX = 62;

    private Base62() {}

    static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        if (c >= 'A' && c <= 'Z') {
            return c - 'A' + 10;
        }
        return c >= 'a' && c <= 'z' ? c - 'a' + 36 : -1;
    }

    /** Value of the digits in {@code text[from, to)}; all of them must be digits. */
    static long decode(CharSequence text, int from, int to) {
        long value = 0;
        for (int i = from; i < to; i++) {
            value = value * RADIX + digit(text.charAt(i));
        }
        return value;
    }

    /** Writes {@code value} right-aligned with leading zeros into {@code out[from, to)}. */
    static void encode(long value, char[] out, int from, int to) {
        long rest = value;
        for (int i = to - 1; i >= from; i--) {
            out[i] = DIGITS.charAt((int) (rest % RADIX));
            rest /= RADIX;
        }
    }
}
