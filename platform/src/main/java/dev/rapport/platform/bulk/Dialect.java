package dev.rapport.platform.bulk;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

/** A job's kind of CSV. Always UTF-8, with or without a byte order mark. */
record Dialect(ColumnDelimiter columnDelimiter, LineEnding lineEnding) {
    /** A value may have as many characters as Salesforce allows; what is far longer is a quotation that never ends. */
    static final int LONGEST_VALUE = 32_000;

    private static final int LONGEST_READ = 2 * LONGEST_VALUE;
    private static final CsvMapper MAPPER = new CsvMapper(CsvFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_READ)
                    .build())
            .build());

    /** Rows as they come; empty lines are none. Throws IOException with the line where the text stops being CSV. */
    MappingIterator<String[]> read(InputStream csv) throws IOException {
        return MAPPER.readerFor(String[].class)
                .with(CsvParser.Feature.WRAP_AS_ARRAY)
                .with(CsvParser.Feature.SKIP_EMPTY_LINES)
                .with(schema())
                .readValues(csv);
    }

    /** Writes rows of texts, every value in quotes. */
    SequenceWriter write(OutputStream csv) throws IOException {
        return MAPPER.writer()
                .with(CsvGenerator.Feature.ALWAYS_QUOTE_STRINGS)
                .with(CsvGenerator.Feature.ALWAYS_QUOTE_EMPTY_STRINGS)
                .with(schema())
                .writeValues(new OutputStreamWriter(csv, StandardCharsets.UTF_8));
    }

    private CsvSchema schema() {
        return CsvSchema.emptySchema()
                .withColumnSeparator(columnDelimiter.character())
                .withLineSeparator(lineEnding.characters());
    }
}
