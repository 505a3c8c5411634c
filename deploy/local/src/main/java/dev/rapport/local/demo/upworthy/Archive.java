package dev.rapport.local.demo.upworthy;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** The file as shipped. */
public final class Archive {
    /** Tests in it. */
    public static final int TESTS = 4_873;

    private static final String NAME = "/demo/upworthy_exploratory_packages.csv.gz";
    private static final ObjectReader ROWS = new CsvMapper()
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader());

    private Archive() {}

    /** The first tests, in the order in which the file begins them; their rows are not beside each other. */
    public static List<HeadlineTest> tests(int limit) {
        Map<String, List<HeadlinePackage>> tests = new LinkedHashMap<>();
        InputStream packed = Objects.requireNonNull(Archive.class.getResourceAsStream(NAME), NAME);
        try (packed;
                MappingIterator<Map<String, String>> rows = ROWS.readValues(new GZIPInputStream(packed))) {
            while (rows.hasNext()) {
                Map<String, String> row = rows.next();
                List<HeadlinePackage> packages =
                        tests.computeIfAbsent(cell(row, "clickability_test_id"), id -> new ArrayList<>());
                packages.add(read(packages.size() + 1, row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(NAME + " cannot be read", e);
        }
        return tests.entrySet().stream()
                .limit(limit)
                .map(test -> new HeadlineTest(test.getKey(), test.getValue()))
                .toList();
    }

    private static HeadlinePackage read(int number, Map<String, String> row) {
        return new HeadlinePackage(
                number,
                Integer.parseInt(cell(row, "test_week")),
                cell(row, "headline"),
                Integer.parseInt(cell(row, "impressions")),
                Integer.parseInt(cell(row, "clicks")),
                cell(row, "first_place").equals("True"),
                cell(row, "winner").equals("True"));
    }

    private static String cell(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }
}
