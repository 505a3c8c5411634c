package dev.rapport.local.demo.bank;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The file as shipped. It is read again for each question, since all its rows together are too many to keep. */
public final class BankFile {
    /** Rows, as published. */
    public static final int ROWS = 45_211;

    private static final String NAME = "/demo/bank-full.csv.gz";

    private BankFile() {}

    /** All contacts in order of time; to be closed. */
    public static Stream<BankContact> contacts() {
        InputStream packed = Objects.requireNonNull(BankFile.class.getResourceAsStream(NAME), NAME);
        try {
            return read(new BufferedReader(new InputStreamReader(new GZIPInputStream(packed), UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(NAME + " cannot be read", e);
        }
    }

    static Stream<BankContact> read(BufferedReader text) throws IOException {
        String header = text.readLine();
        if (!String.join(";", BankRow.COLUMNS).equals(header)) {
            throw new IOException("the first line must be " + String.join(";", BankRow.COLUMNS) + ", not " + header);
        }
        CampaignCalendar calendar = new CampaignCalendar();
        AtomicInteger row = new AtomicInteger();
        return text.lines()
                .map(line -> BankRow.of(row.incrementAndGet(), line).contact(calendar))
                .onClose(() -> close(text));
    }

    private static void close(BufferedReader text) {
        try {
            text.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
