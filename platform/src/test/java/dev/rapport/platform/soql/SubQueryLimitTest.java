package dev.rapport.platform.soql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.schema.Field;
import dev.rapport.platform.schema.Field.Reference;
import dev.rapport.platform.schema.FieldType;
import dev.rapport.platform.schema.ObjectType;
import dev.rapport.platform.schema.Schema;
import dev.rapport.platform.soql.analysis.Analysis;
import dev.rapport.platform.soql.analysis.Plan;
import dev.rapport.platform.soql.syntax.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An object that is related to its like in so many ways that a query could ask for too much. */
class SubQueryLimitTest {
    private static final Schema SCHEMA = schema();

    private static Schema schema() {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("Id", "Id", FieldType.ID, "id", 0, 0, 0, List.of(), null, Set.of(Field.Trait.FILTERABLE)));
        for (int i = 0; i <= 20; i++) {
            Reference reference = new Reference(List.of("Knot"), "Rope" + i, "Ropes" + i);
            fields.add(new Field(
                    "Rope" + i + "Id",
                    "Rope",
                    FieldType.REFERENCE,
                    "rope" + i + "_id",
                    0,
                    0,
                    0,
                    List.of(),
                    reference,
                    Set.of(Field.Trait.FILTERABLE)));
        }
        return new Schema(List.of(new ObjectType("Knot", "Knot", "Knots", "a0K", "knot", fields)), List.of());
    }

    private static Plan plan(int subQueries) {
        String all = IntStream.range(0, subQueries)
                .mapToObj(i -> ", (SELECT Id FROM Ropes" + i + ")")
                .collect(Collectors.joining());
        return Analysis.analyse(Query.parse("SELECT Id" + all + " FROM Knot"), SCHEMA, Books.VIEWPOINT);
    }

    @Test
    void takesTwentySubQueriesAndNoMore() {
        plan(20);
        ApiException refusal = assertThrows(ApiException.class, () -> plan(21));
        assertEquals(ErrorCode.LIMIT_EXCEEDED, refusal.code());
    }
}
