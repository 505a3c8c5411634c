package dev.rapport.platform.search;

import static dev.rapport.platform.RecordApi.GADGETS;
import static dev.rapport.platform.RecordApi.created;
import static dev.rapport.platform.RecordApi.marketing;
import static dev.rapport.platform.RecordApi.unique;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shape of answers to searches, and what clients ask before they search. */
@QuarkusTest
class SearchShapeTest {
    private static final String DATA = "/services/data/";

    @ParameterizedTest
    @CsvSource({"search, FIND {%s} RETURNING Gadget(Name)", "parameterizedSearch, %s"})
    void oldVersionsAnswerWithTheListAlone(String path, String search) {
        String name = "x" + unique().replace("-", "");
        created(GADGETS, Map.of("Name", name));
        marketing()
                .queryParam("q", search.formatted(name))
                .queryParam("sobject", "Gadget")
                .get(DATA + "v36.0/" + path)
                .then()
                .statusCode(200)
                .body("$", hasSize(1))
                .body("[0].attributes.url", startsWith(DATA + "v36.0/"));
        marketing()
                .queryParam("q", search.formatted(name))
                .queryParam("sobject", "Gadget")
                .get(DATA + "v37.0/" + path)
                .then()
                .statusCode(200)
                .body("searchRecords", hasSize(1));
    }

    @Test
    void whatIsSearchedIsTold() {
        marketing()
                .get(DATA + "v60.0/search/scopeOrder/")
                .then()
                .statusCode(200)
                .body("type", hasItem("Gadget"))
                .body("find { it.type == 'Gadget' }.url", is(DATA + "v60.0/sobjects/Gadget/describe"));
    }

    @Test
    void whatToShowOfItIsTold() {
        marketing()
                .get(DATA + "v60.0/search/layout/?q=gadget,Nothing")
                .then()
                .statusCode(200)
                .body("objectType", is(List.of("Gadget")))
                .body("[0].searchColumns.name", hasItem("Name"));
        marketing().get(DATA + "v60.0/search/layout").then().statusCode(200).body("$", empty());
    }
}
