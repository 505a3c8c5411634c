package dev.rapport.platform.query;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One page of a query's result.
 *
 * @param totalSize records of the whole query
 * @param next position of the next page, null on the last
 * @param records JSON array, UTF-8
 * @param version API version to echo
 */
record QueryPage(long totalSize, @Nullable String next, byte[] records, String version) {
    private static final byte[] NO_RECORDS = {'[', ']'};

    /** The answer to {@code SELECT COUNT()}: a number and no records. */
    static QueryPage count(long size) {
        return new QueryPage(size, null, NO_RECORDS, "");
    }

    /** The page as Salesforce writes it. */
    byte[] json() {
        String address = next == null ? "" : ",\"nextRecordsUrl\":\"/services/data/" + version + "/query/" + next + '"';
        ByteArrayOutputStream json = new ByteArrayOutputStream(records.length + 256);
        json.writeBytes(
                utf8("{\"totalSize\":" + totalSize + ",\"done\":" + (next == null) + address + ",\"records\":"));
        json.writeBytes(records);
        json.writeBytes(utf8("}"));
        return json.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
