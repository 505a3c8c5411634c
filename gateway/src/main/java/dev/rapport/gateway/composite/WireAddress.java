package dev.rapport.gateway.composite;

import java.nio.charset.StandardCharsets;

/** An address as a client wrote it in JSON, blanks and quotes included, made fit for a request line. */
final class WireAddress {
    private static final String ALLOWED = "-._~:/?@!$&'()*+,;=";

    private WireAddress() {}

    static String of(String pathAndQuery) {
        StringBuilder wire = new StringBuilder(pathAndQuery.length());
        byte[] bytes = pathAndQuery.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            char c = (char) (bytes[i] & 0xFF);
            boolean isEncoded = c == '%'
                    && i + 2 < bytes.length
                    && Character.digit(bytes[i + 1], 16) >= 0
                    && Character.digit(bytes[i + 2], 16) >= 0;
            boolean isPlain = c < 0x80 && (Character.isLetterOrDigit(c) || ALLOWED.indexOf(c) >= 0);
            if (isEncoded || isPlain) {
                wire.append(c);
            } else {
                wire.append('%').append(String.format("%02X", (int) c));
            }
        }
        return wire.toString();
    }
}
