package dev.rapport.gateway.identity;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.gateway.Login;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients ask of the organisation before they do anything else. */
@QuarkusTest
class OrganizationRecordTest {
    private static final String DATA = "/services/data/v60.0/";

    /** As Salesforce's command line asks. */
    @Test
    void tellsACommandLineWhereItIs() {
        Login.with(Login.as("sales", "acme"))
                .queryParam(
                        "q",
                        "SELECT Name, InstanceName, IsSandbox, TrialExpirationDate, NamespacePrefix, OrganizationType"
                                + " FROM Organization")
                .get(DATA + "query")
                .then()
                .statusCode(200)
                .body("totalSize", is(1))
                .body("records", hasSize(1))
                .body("records[0].Name", notNullValue())
                .body("records[0].InstanceName", notNullValue())
                .body("records[0].IsSandbox", is(false))
                .body("records[0]", hasKey("TrialExpirationDate"))
                .body("records[0].TrialExpirationDate", nullValue())
                .body("records[0]", hasKey("NamespacePrefix"))
                .body("records[0].NamespacePrefix", nullValue())
                .body("records[0].OrganizationType", notNullValue());
    }

    /** As simple-salesforce asks, with a slash behind the address. */
    @Test
    void tellsAScriptThatItIsNoSandbox() {
        Login.with(Login.as("sales", "acme"))
                .queryParam("q", "SELECT IsSandbox FROM Organization LIMIT 1")
                .get(DATA + "query/")
                .then()
                .body("records.IsSandbox", equalTo(List.of(false)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Name", "InstanceName", "OrganizationType", "DefaultLocaleSidKey", "TimeZoneSidKey"})
    void isFoundByEachOfItsTexts(String field) {
        String value = Login.with(Login.as("sales", "acme"))
                .queryParam("q", "SELECT " + field + " FROM Organization")
                .get(DATA + "query")
                .path("records[0]." + field);
        Login.with(Login.as("sales", "acme"))
                .queryParam("q", "SELECT Id FROM Organization WHERE " + field + " = '" + value + "'")
                .get(DATA + "query")
                .then()
                .body("totalSize", is(1));
    }

    @Test
    void isNobodyElses() {
        String other = Login.with(Login.as("sales", "globex"))
                .queryParam("q", "SELECT Id FROM Organization")
                .get(DATA + "query")
                .path("records[0].Id");
        Login.with(Login.as("sales", "acme"))
                .queryParam("q", "SELECT Id FROM Organization WHERE Id = '" + other + "'")
                .get(DATA + "query")
                .then()
                .body("totalSize", is(0));
    }
}
