package dev.rapport.platform.bulk;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of an upload, one after the other: first the header's names, then the rows. */
final class CsvRows implements Closeable {
    private final MappingIterator<String[]> lines;
    private final @Nullable List<String> columns;
    private long next;

    /** @throws UnfitFileException if even the first line is no CSV */
    CsvRows(Dialect dialect, InputStream csv) throws UnfitFileException {
        try {
            lines = dialect.read(csv);
        } catch (IOException e) {
            throw unfit(e);
        }
        String[] first = line();
        columns = first == null ? null : List.of(first);
    }

    /**
     * One row.
     *
     * @param number from 0, in the order of the file
     */
    record Row(long number, String[] values) {}

    /** Names in the header, null if there is nothing at all. */
    @Nullable
    List<String> columns() {
        return columns;
    }

    /** The next row, null after the last. */
    @Nullable
    Row next() throws UnfitFileException {
        String[] values = line();
        return values == null ? null : new Row(next++, values);
    }

    /** Passes over rows, up to this number. */
    void skipTo(long number) throws UnfitFileException {
        while (next < number && next() != null) {}
    }

    /** The next rows, at most so many; none after the last. */
    List<Row> take(int most) throws UnfitFileException {
        List<Row> rows = new ArrayList<>(most);
        while (rows.size() < most) {
            Row row = next();
            if (row == null) {
                break;
            }
            rows.add(row);
        }
        return rows;
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String @Nullable [] line() throws UnfitFileException {
        try {
            return lines.hasNextValue() ? lines.nextValue() : null;
        } catch (IOException e) {
            throw unfit(e);
        }
    }

    /** What kept the upload from being read at all is no fault of the file. */
    private static UnfitFileException unfit(IOException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RuntimeException ours) {
                throw ours;
            }
        }
        JsonLocation at = failure instanceof JsonProcessingException parsing ? parsing.getLocation() : null;
        String said = failure instanceof JsonProcessingException parsing
                ? parsing.getOriginalMessage()
                : String.valueOf(failure.getMessage());
        String where = at == null || at.getLineNr() < 1 ? "" : "line " + at.getLineNr() + ": ";
        return new UnfitFileException(where + firstSentence(said));
    }

    private static String firstSentence(String said) {
        return said.lines().findFirst().orElse("").replaceAll(" \\((?:from|through) .*", "");
    }
}
