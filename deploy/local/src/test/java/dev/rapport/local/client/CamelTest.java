package dev.rapport.local.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rapport.local.FreePorts;
import dev.rapport.local.LocalStack;
import dev.rapport.local.installation.Installation;
import dev.rapport.local.seed.Seed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.component.salesforce.api.NoSuchSObjectException;
import org.apache.camel.component.salesforce.api.SalesforceException;
import org.apache.camel.component.salesforce.api.dto.CreateSObjectResult;
import org.apache.camel.component.salesforce.api.dto.GlobalObjects;
import org.apache.camel.component.salesforce.api.dto.Limits;
import org.apache.camel.component.salesforce.api.dto.SObject;
import org.apache.camel.component.salesforce.api.dto.SObjectDescription;
import org.apache.camel.component.salesforce.api.dto.SObjectField;
import org.apache.camel.component.salesforce.api.dto.SaveSObjectResult;
import org.apache.camel.component.salesforce.api.dto.UpsertSObjectResult;
import org.apache.camel.component.salesforce.api.dto.bulkv2.Job;
import org.apache.camel.component.salesforce.api.dto.bulkv2.JobBase;
import org.apache.camel.component.salesforce.api.dto.bulkv2.JobStateEnum;
import org.apache.camel.component.salesforce.api.dto.bulkv2.OperationEnum;
import org.apache.camel.component.salesforce.api.dto.bulkv2.QueryJob;
import org.apache.camel.component.salesforce.api.dto.composite.SObjectComposite;
import org.apache.camel.component.salesforce.api.dto.composite.SObjectCompositeResponse;
import org.apache.camel.component.salesforce.api.dto.composite.SObjectCompositeResult;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Apache Camel's Salesforce component, as its own users use it. */
@Tag("system")
@Execution(ExecutionMode.SAME_THREAD)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CamelTest {
    private static final Path CHECKOUT = Path.of("../..");
    private static final String OF_LEADS = "sObjectName=Lead&sObjectClass=" + Lead.class.getName();
    private static final int MORE_THAN_A_PAGE = 2_100;
    private static final int BULK = 5_000;

    private LocalStack stack;
    private Seed seed;
    private CamelClient camel;

    @BeforeAll
    void start(@TempDir Path home) throws InterruptedException {
        Installation installation = new Installation(CHECKOUT, home);
        stack = LocalStack.start(installation, FreePorts.find());
        seed = Seed.read(installation);
        camel = CamelClient.byPassword(stack.baseUrl(), seed.requireApp("main"), seed.requireUser("main", "marketing"));
    }

    @AfterAll
    void stop() {
        camel.close();
        stack.close();
    }

    private String create(Lead lead) {
        CreateSObjectResult created = camel.ask("createSObject", lead, CreateSObjectResult.class);
        assertEquals(true, created.getSuccess());
        return created.getId();
    }

    private Lead read(String id) {
        return camel.ask("getSObject?" + OF_LEADS, id, Lead.class);
    }

    @Test
    void findsItsWayAround() {
        GlobalObjects objects = camel.ask("getGlobalObjects", "", GlobalObjects.class);
        List<String> names =
                objects.getSobjects().stream().map(SObject::getName).toList();
        assertTrue(names.containsAll(List.of("Lead", "User", "ContentVersion", "Feedback")), names::toString);
        Limits limits = camel.ask("limits", "", Limits.class);
        assertEquals(15_000_000, limits.getDailyApiRequests().getMax());
        for (String name : names) {
            SObjectDescription described =
                    camel.ask("getDescription?sObjectName=" + name, "", SObjectDescription.class);
            List<String> fields =
                    described.getFields().stream().map(SObjectField::getName).toList();
            assertTrue(fields.contains("Id"), name);
        }
    }

    @Test
    void createsReadsChangesAndDeletes() {
        Lead lead = Lead.named("Dromedary");
        lead.setEmail("one.hump@camel.example");
        String id = create(lead);
        Lead found = read(id);
        assertEquals("Dromedary", found.getLastName());
        assertEquals("one.hump@camel.example", found.getEmail());
        assertNotNull(found.getSystemModstamp());

        Lead change = new Lead();
        change.setId(id);
        change.setLastName("Bactrian");
        camel.tell("updateSObject", change);
        assertEquals("Bactrian", read(id).getLastName());

        camel.tell("deleteSObject?sObjectName=Lead", id);
        SalesforceException gone = refusal(() -> read(id));
        assertEquals(404, gone.getStatusCode());
    }

    @Test
    void upsertsByAnExternalId() {
        Lead lead = Lead.named("Guanaco");
        lead.setExternalId("camel/7 ü");
        UpsertSObjectResult first = upsert(lead);
        assertEquals(true, first.getCreated());

        Lead again = Lead.named("Vicuña");
        again.setExternalId("camel/7 ü");
        UpsertSObjectResult second = upsert(again);
        assertEquals(false, second.getCreated());
        assertEquals(first.getId(), second.getId());
        assertEquals("Vicuña", read(first.getId()).getLastName());
    }

    private UpsertSObjectResult upsert(Lead lead) {
        return camel.ask("upsertSObject?sObjectIdName=ExternalId", lead, UpsertSObjectResult.class);
    }

    @Test
    void readsMoreThanOnePageOfRecords() throws InterruptedException, ExecutionException {
        AtomicInteger number = new AtomicInteger();
        Callable<String> one = () -> create(Lead.named("Caravan " + number.incrementAndGet()));
        Set<String> created = new HashSet<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<String> lead : threads.invokeAll(Collections.nCopies(MORE_THAN_A_PAGE, one))) {
                created.add(lead.get());
            }
        }
        Set<String> found = new HashSet<>();
        Iterator<?> leads = camel.ask(
                "query?streamQueryResult=true&sObjectClass=" + QueryRecordsLead.class.getName(),
                "SELECT Id, LastName FROM Lead WHERE LastName LIKE 'Caravan %'",
                Iterator.class);
        leads.forEachRemaining(
                lead -> found.add(assertInstanceOf(Lead.class, lead).getId()));
        assertEquals(MORE_THAN_A_PAGE, created.size());
        assertEquals(created, found);
    }

    @Test
    void writesManyRecordsInOneCall() {
        List<?> made = camel.ask(
                "compositeCreateSObjectCollections?allOrNone=false",
                List.of(Lead.named("Alpaca"), new Lead(), Lead.named("Llama")),
                List.class);
        List<SaveSObjectResult> results = made.stream()
                .map(result -> assertInstanceOf(SaveSObjectResult.class, result))
                .toList();
        assertEquals(
                List.of(true, false, true),
                results.stream().map(SaveSObjectResult::getSuccess).toList(),
                () -> results.getFirst().getErrors().toString());
        assertEquals(
                "REQUIRED_FIELD_MISSING", results.get(1).getErrors().getFirst().getErrorCode());
        assertEquals("Llama", read(results.get(2).getId()).getLastName());
    }

    @Test
    void asksSeveralThingsInOneCall() {
        SObjectComposite requests = new SObjectComposite("60.0", true);
        requests.addCreate(Lead.named("Bukhtu"), "made");
        requests.addGet("Lead", "@{made.id}", "read", "LastName");
        List<SObjectCompositeResult> answers =
                camel.ask("composite", requests, SObjectCompositeResponse.class).getCompositeResponse();
        assertEquals(
                List.of(201, 200),
                answers.stream().map(SObjectCompositeResult::getHttpStatusCode).toList());
        assertEquals(
                "Bukhtu", assertInstanceOf(Map.class, answers.get(1).getBody()).get("LastName"));
    }

    @Test
    void loadsAndUnloadsInBulk() throws IOException {
        Job job = new Job();
        job.setObject("Lead");
        job.setOperation(OperationEnum.INSERT);
        String load = camel.ask("bulk2CreateJob", job, Job.class).getId();
        String rows = IntStream.range(0, BULK)
                .mapToObj(row -> "Herd " + row + ",Camel Ltd,herd-" + row)
                .collect(joining("\n", "LastName,Company,ExternalId\n", "\nHerd,,herd-none\n"));
        camel.tell("bulk2CreateBatch?jobId=" + load, new ByteArrayInputStream(rows.getBytes(UTF_8)));
        camel.ask("bulk2CloseJob?jobId=" + load, "", Job.class);
        Job loaded = await().atMost(Duration.ofMinutes(2))
                .until(() -> camel.ask("bulk2GetJob?jobId=" + load, "", Job.class), CamelTest::isOver);
        assertEquals(JobStateEnum.JOB_COMPLETE, loaded.getState());
        assertEquals(BULK + 1L, loaded.getNumberRecordsProcessed());
        assertEquals(1L, loaded.getNumberRecordsFailed());

        QueryJob query = new QueryJob();
        query.setOperation(OperationEnum.QUERY);
        query.setQuery("SELECT ExternalId FROM Lead WHERE LastName LIKE 'Herd %'");
        String unload = camel.ask("bulk2CreateQueryJob", query, QueryJob.class).getId();
        await().atMost(Duration.ofMinutes(2))
                .until(() -> camel.ask("bulk2GetQueryJob?jobId=" + unload, "", QueryJob.class), CamelTest::isOver);
        try (InputStream results = camel.ask("bulk2GetQueryJobResults?jobId=" + unload, "", InputStream.class)) {
            List<String> lines =
                    new String(results.readAllBytes(), UTF_8).lines().toList();
            assertEquals(BULK + 1, Set.copyOf(lines).size());
        }
    }

    private static boolean isOver(JobBase job) {
        return job.getState() == JobStateEnum.JOB_COMPLETE || job.getState() == JobStateEnum.FAILED;
    }

    @Test
    void hearsWhatIsWrongWithAValue() {
        Lead nameless = new Lead();
        nameless.setCompany("Camel Ltd");
        SalesforceException refused = refusal(() -> create(nameless));
        assertEquals(400, refused.getStatusCode());
        assertEquals("REQUIRED_FIELD_MISSING", refused.getErrors().getFirst().getErrorCode());
        assertEquals(List.of("LastName"), refused.getErrors().getFirst().getFields());
    }

    @Test
    void hearsWhatIsWrongWithAQuery() {
        SalesforceException refused = refusal(() -> camel.ask(
                "query?sObjectClass=" + QueryRecordsLead.class.getName(),
                "SELECT Id FROM Lead WHERE Lastname LIK 'x'",
                QueryRecordsLead.class));
        assertEquals(400, refused.getStatusCode());
        assertEquals("MALFORMED_QUERY", refused.getErrors().getFirst().getErrorCode());
    }

    @Test
    void hearsThatThereIsNoSuchRecord() {
        assertInstanceOf(NoSuchSObjectException.class, refusal(() -> read("00Q0000000zzzzzEAA")));
    }

    @Test
    void isRefusedWithAWrongPassword() {
        Seed.User user = seed.requireUser("main", "sales");
        Seed.User guess = new Seed.User(
                user.username(),
                "wrong",
                user.firstName(),
                user.lastName(),
                user.email(),
                user.roles(),
                user.function(),
                user.seniority());
        try (CamelClient guesser = CamelClient.byPassword(stack.baseUrl(), seed.requireApp("main"), guess)) {
            CamelExecutionException refused = assertThrows(
                    CamelExecutionException.class, () -> guesser.ask("getGlobalObjects", "", GlobalObjects.class));
            assertTrue(String.valueOf(refused.getCause()).contains("authentication failure"), refused::toString);
        }
    }

    private static SalesforceException refusal(org.junit.jupiter.api.function.Executable act) {
        CamelExecutionException failed = assertThrows(CamelExecutionException.class, act);
        return assertInstanceOf(SalesforceException.class, failed.getCause());
    }
}
