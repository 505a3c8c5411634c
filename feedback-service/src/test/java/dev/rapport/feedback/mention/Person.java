package dev.rapport.feedback.mention;

import static io.restassured.RestAssured.given;

import dev.rapport.platform.id.RecordId;
import dev.rapport.testkit.Organizations;
import dev.rapport.testkit.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource.DataSourceLiteral;
import io.quarkus.arc.Arc;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;

/**
 * Somebody in the organisation that most tests work in: who the directory says they are, and what their token lets them do.
 *
 * @param number tells them apart
 * @param function as in the directory
 * @param office as in the directory; empty for none
 */
record Person(int number, String function, String office, Set<String> roles) {
    static final String RECORDS = "/services/data/v60.0/sobjects/";

    static final Person CTO = new Person(901, "EXECUTIVE", "CTO", Set.of("executive"));
    static final Person MARKETER = new Person(902, "MARKETING", "", Set.of("marketing"));
    static final Person SUPPORTER = new Person(903, "SUPPORT", "", Set.of("sales"));
    static final Person SELLER = new Person(904, "SALES", "", Set.of("sales"));

    String id() {
        return "005%09d001AAA".formatted(number);
    }

    /** Lets the directory know them, as an event of the gateway would; again and again if need be. */
    Person known() {
        String keep = """
                insert into directory_user (org_id, id, name, function, seniority, executive_role, active, as_of)
                values (?, ?, ?, ?, 'CHIEF', nullif(?, ''), true, now()) on conflict (org_id, id) do nothing""";
        AgroalDataSource database = Arc.container()
                .instance(AgroalDataSource.class, new DataSourceLiteral("system"))
                .get();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(keep)) {
            statement.setLong(1, RecordId.parse(Organizations.ACME).value());
            statement.setLong(2, RecordId.parse(id()).value());
            statement.setString(3, "Person " + number);
            statement.setString(4, function);
            statement.setString(5, office);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    RequestSpecification request() {
        return given().auth().oauth2(Tokens.of(Organizations.ACME, id(), roles)).contentType(ContentType.JSON);
    }

    ValidatableResponse post(String path, Map<String, ?> body) {
        return request().body(body).post(path).then();
    }

    ValidatableResponse get(String path) {
        return request().get(path).then();
    }

    ValidatableResponse patch(String mention, Map<String, ?> fields) {
        return request().body(fields).patch(RECORDS + "Mention/" + mention).then();
    }

    String created(String object, Map<String, ?> fields) {
        return post(RECORDS + object, fields).statusCode(201).extract().path("id");
    }
}
