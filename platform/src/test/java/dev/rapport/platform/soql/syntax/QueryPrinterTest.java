package dev.rapport.platform.soql.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class QueryPrinterTest {
    @Property(tries = 500)
    void parsingWhatWasPrintedGivesTheSameQuery(@ForAll("queries") Query query) {
        assertEquals(query, Query.parse(query.print()));
    }

    @Test
    void printsOneBlankAndOnlyTheBracketsThatAreNeeded() {
        Query query = Query.parse("select  Id from Lead l where((a=1 and not(b<>'x'))or(c in(1,2)))order by d limit 5");
        assertEquals(
                "SELECT Id FROM Lead l WHERE (a = 1 AND NOT b != 'x') OR c IN (1, 2)"
                        + " ORDER BY d ASC NULLS FIRST LIMIT 5",
                query.print());
    }

    @Provide
    Arbitrary<Query> queries() {
        return Queries.any();
    }
}
