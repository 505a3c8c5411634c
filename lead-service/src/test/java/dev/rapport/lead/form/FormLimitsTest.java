package dev.rapport.lead.form;

import static dev.rapport.lead.User.MARKETER;
import static dev.rapport.lead.form.Page.address;
import static dev.rapport.lead.form.Page.count;
import static dev.rapport.lead.form.Page.leads;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Programs are answered like people and write nothing; nobody writes twice, and all of them not too often. */
@QuarkusTest
class FormLimitsTest {
    private static final int CALLERS = 32;
    private static final int MOST_PER_CLIENT = 20;

    @Inject
    FormPasses passes;

    @Test
    void takesOneSubmissionOfAToken() {
        Page page = Page.with(passes, Map.of());
        String email = address();
        Map<String, Object> body = page.filledIn(email);
        page.takes(body);
        page.takes(body);
        body.put("Email", "another" + email);
        page.takes(body);
        assertEquals(1, leads(email));
        assertEquals(0, leads("another" + email));
        assertEquals(1, touches(page));
    }

    @Test
    void takesOneSubmissionOfATokenHoweverManyArriveAtOnce() throws Exception {
        Page page = Page.with(passes, Map.of("ConsentText", "We may write."));
        String email = address();
        Map<String, Object> body = page.filledIn(email, Map.of("consent", true));
        List<Integer> statuses =
                atOnce(Collections.nCopies(CALLERS, () -> page.post(body).statusCode()));
        assertEquals(Collections.nCopies(CALLERS, 202), statuses);
        assertEquals(1, leads(email));
        assertEquals(1, touches(page));
        assertEquals(1, count("ContactPreference", "Lead.Email = '" + email + "'"));
    }

    @Test
    void makesOneLeadOfAPersonHoweverManyFormsBringThemAtOnce() throws Exception {
        List<Page> pages = List.of(Page.with(passes, Map.of()), Page.with(passes, Map.of()));
        String email = address();
        List<Integer> statuses = atOnce(IntStream.range(0, 16)
                .<Callable<Integer>>mapToObj(i -> () ->
                        pages.get(i % 2).post(pages.get(i % 2).filledIn(email)).statusCode())
                .toList());
        assertEquals(Collections.nCopies(16, 202), statuses);
        assertEquals(1, leads(email));
        assertEquals(16, count("Touch", "Lead.Email = '" + email + "'"));
    }

    @Test
    void takesAsManyOfAFormAsItMayHaveInAnHourAndNotOneMore() throws Exception {
        Page page = Page.with(passes, Map.of("MostPerHour", 5));
        List<Integer> statuses = atOnce(IntStream.range(0, CALLERS)
                .<Callable<Integer>>mapToObj(i -> () -> from("198.51.100." + i, page))
                .toList());
        assertEquals(5, Collections.frequency(statuses, 202), statuses.toString());
        assertEquals(CALLERS - 5, Collections.frequency(statuses, 429), statuses.toString());
        assertEquals(5, touches(page));
    }

    @Test
    void takesAsManyFromAnAddressAsItMaySendAndNotOneMore() throws Exception {
        Page page = Page.with(passes, Map.of("MostPerHour", 1000));
        List<Integer> statuses = atOnce(Collections.nCopies(CALLERS, () -> from("2001:db8:1:2::1", page)));
        assertEquals(MOST_PER_CLIENT, Collections.frequency(statuses, 202), statuses.toString());
        assertEquals(429, from("2001:db8:1:2:ffff::9", page));
        assertEquals(202, from("2001:db8:1:3::1", page));
        assertEquals(MOST_PER_CLIENT + 1, touches(page));
    }

    @Test
    void saysWhenToGoOn() {
        Page page = Page.with(passes, Map.of("MostPerHour", 1));
        page.takes(page.filledIn(address()));
        String email = address();
        Map<String, Object> body = page.filledIn(email);
        String wait = page.post(body)
                .then()
                .statusCode(429)
                .body("[0].errorCode", equalTo("TOO_MANY_REQUESTS"))
                .extract()
                .header("Retry-After");
        assertTrue(Integer.parseInt(wait) > 0 && Integer.parseInt(wait) <= 3600, wait);
        assertEquals(0, leads(email));
        MARKETER.change("WebForm", page.form(), Map.of("MostPerHour", 2)).statusCode(204);
        page.takes(body);
        assertEquals(1, leads(email));
    }

    @Test
    void answersAProgramThatFillsInTheTrapAndWritesNothing() {
        Page page = Page.with(passes, Map.of());
        String email = address();
        double before = submissions("trapped");
        page.takes(page.filledIn(email, Map.of("homepage", "https://spam.example")));
        page.takes(Map.of("homepage", "https://spam.example"));
        assertEquals(before + 2, submissions("trapped"));
        assertEquals(0, leads(email));
        assertEquals(0, touches(page));
        page.takes(page.filledIn(email, Map.of("homepage", " ")));
        assertEquals(1, leads(email));
    }

    @Test
    void answersAProgramThatIsQuickerThanAnyPersonAndWritesNothing() {
        Page page = Page.with(passes, Map.of());
        String email = address();
        double before = submissions("hasty");
        Map<String, Object> body = page.filledIn(email);
        body.put("token", given().get(page.path()).then().extract().path("token"));
        page.takes(body);
        assertEquals(before + 1, submissions("hasty"));
        assertEquals(0, leads(email));
        body.put("token", page.token(Duration.ofSeconds(3), 0));
        page.takes(body);
        assertEquals(1, leads(email));
    }

    @Test
    void refusesATokenThatHasLainTooLong() {
        Page page = Page.with(passes, Map.of());
        String email = address();
        page.refuses(page.filledIn(email, Map.of("token", page.token(4 * 60 + 1))), "INVALID_PARAMETER")
                .body("[0].fields", equalTo(List.of("token")))
                .body("[0].message", containsString("get the form again"));
        assertEquals(0, leads(email));
        page.takes(page.filledIn(email, Map.of("token", page.token(4 * 60 - 1))));
        assertEquals(1, leads(email));
    }

    @Test
    void refusesATokenOfAnotherFormAndOneThatWasAltered() {
        Page page = Page.with(passes, Map.of());
        String email = address();
        String foreign = Page.with(passes, Map.of()).token(1);
        page.refuses(page.filledIn(email, Map.of("token", foreign)), "INVALID_PARAMETER");
        String own = page.token(1);
        for (int at : List.of(0, 20, 40, 60, 80)) {
            String altered = own.substring(0, at) + (own.charAt(at) == 'A' ? 'B' : 'A') + own.substring(at + 1);
            page.refuses(page.filledIn(email, Map.of("token", altered)), "INVALID_PARAMETER");
        }
        page.refuses(page.filledIn(email, Map.of("token", own + own)), "INVALID_PARAMETER");
        assertEquals(0, leads(email));
        page.takes(page.filledIn(email, Map.of("token", own)));
    }

    private static int from(String client, Page page) {
        return page.post(page.request().header("X-Forwarded-For", client), page.filledIn(address()))
                .statusCode();
    }

    private static int touches(Page page) {
        return count("Touch", "WebFormId = '" + page.form() + "'");
    }

    /** As operators see it. */
    private static double submissions(String outcome) {
        String line = "rapport_forms_submissions_total{outcome=\"" + outcome + "\"";
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(metric -> metric.startsWith(line))
                .mapToDouble(metric -> Double.parseDouble(metric.substring(metric.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static List<Integer> atOnce(List<Callable<Integer>> calls) throws Exception {
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService callers = Executors.newFixedThreadPool(calls.size())) {
            for (Future<Integer> answer : callers.invokeAll(calls)) {
                statuses.add(answer.get());
            }
        }
        return statuses;
    }
}
