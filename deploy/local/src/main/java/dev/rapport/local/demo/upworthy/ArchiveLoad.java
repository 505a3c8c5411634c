package dev.rapport.local.demo.upworthy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.local.demo.gateway.Session;
import dev.rapport.local.demo.load.Progress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * In charge of having each test in Rapport exactly once: plan, arms, registration, observations, verdict. Each step is
 * taken if it is missing, so that a run may be cut off at any point, and the next one goes on.
 */
final class ArchiveLoad {
    private static final int AT_ONCE = 8;
    private static final String ARMS = "/services/data/v60.0/composite/sobjects";

    private final Session marketing;
    private final Progress progress;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

    ArchiveLoad(Session marketing, Progress progress) {
        this.marketing = marketing;
        this.progress = progress;
    }

    void run(List<HeadlineTest> tests) throws InterruptedException {
        Map<String, Holding> known = KnownVerdicts.read(marketing);
        List<HeadlineTest> missing = tests.stream()
                .filter(test -> known.getOrDefault(test.id(), Holding.TOO_SMALL) == Holding.TOO_SMALL)
                .toList();
        progress.begin(tests.size(), tests.size() - missing.size());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (HeadlineTest test : missing) {
                if (failure.get() != null) {
                    break;
                }
                free.acquire();
                threads.execute(() -> load(new TestMeaning(test), known.containsKey(test.id())));
            }
        }
        RuntimeException failed = failure.get();
        if (failed != null) {
            throw failed;
        }
    }

    private void load(TestMeaning meaning, boolean begun) {
        try {
            judge(meaning, begun ? find(meaning) : create(meaning));
            progress.oneMore();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
        } finally {
            free.release();
        }
    }

    private void judge(TestMeaning meaning, JsonNode begun) throws InterruptedException {
        String id = begun.path("id").asText();
        String address = "/api/hypotheses/" + id;
        JsonNode hypothesis = begun;
        if (begun.path("status").asText("DRAFT").equals("DRAFT")) {
            if (begun.path("arms").isEmpty()) {
                marketing.post(ARMS, meaning.arms(id));
            }
            hypothesis = marketing.post(address + "/registration");
        }
        hypothesis = marketing.post(address + "/observations", meaning.observations(hypothesis.path("arms")));
        boolean open = hypothesis.path("status").asText().equals("TESTING");
        if (open && hypothesis.path("missing").asInt() == 0) {
            marketing.post(address + "/verdict");
        }
    }

    private JsonNode create(TestMeaning meaning) throws InterruptedException {
        String key = meaning.test().externalId();
        return marketing.patch(Session.SOBJECTS + "Hypothesis/ExternalId/" + key, meaning.hypothesis());
    }

    /** What an earlier run has begun. */
    private JsonNode find(TestMeaning meaning) throws InterruptedException {
        String key = meaning.test().externalId();
        String id = marketing
                .query("SELECT Id FROM Hypothesis WHERE ExternalId = '" + key + "'")
                .path("records")
                .path(0)
                .path("Id")
                .asText();
        return marketing.get("/api/hypotheses/" + id);
    }
}
