package dev.rapport.local.demo.load;

import dev.rapport.local.demo.bank.BankContact;
import dev.rapport.local.demo.bank.BankFile;
import dev.rapport.local.demo.bank.Meaning;
import dev.rapport.local.demo.gateway.Session;
import java.util.Iterator;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * In charge of having each row in Rapport exactly once. A row is written as lead, touches, outcome; the outcome comes
 * last, so a lead that has left INQUIRY is complete and any other is written again, which changes nothing that was there.
 */
public final class BankLoad {
    /** Enough to keep two cores busy; more only makes each other wait. */
    private static final int AT_ONCE = 8;

    private final Session integration;
    private final BankCampaign campaign;
    private final Progress progress;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

    public BankLoad(Session integration, Session head, Progress progress) {
        this.integration = integration;
        campaign = new BankCampaign(integration, head);
        this.progress = progress;
    }

    /**
     * Loads what is missing of the first {@code limit} rows, or of more where an earlier run has begun more.
     *
     * @return how many rows are loaded now
     */
    public int run(int limit) throws InterruptedException {
        LoadedRows loaded = LoadedRows.find(integration);
        int wanted = Math.max(limit, loaded.highest());
        progress.begin(wanted, loaded.complete().cardinality());
        try (Stream<BankContact> rows = BankFile.contacts().limit(wanted)) {
            load(rows.filter(row -> !loaded.complete().get(row.row())));
        }
        return wanted;
    }

    /**
     * Loads every so many-th row: the whole of the campaigns in small, where {@link #run} loads their beginning.
     *
     * @return how many rows
     */
    public int sample(int every) throws InterruptedException {
        int wanted = BankFile.ROWS / every;
        progress.begin(wanted, 0);
        try (Stream<BankContact> rows = BankFile.contacts()) {
            load(rows.filter(row -> row.row() % every == 0));
        }
        return wanted;
    }

    private void load(Stream<BankContact> rows) throws InterruptedException {
        String behind = campaign.require();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Iterator<BankContact> missing = rows.iterator();
            while (missing.hasNext() && failure.get() == null) {
                Meaning row = new Meaning(missing.next(), behind);
                free.acquire();
                threads.execute(() -> load(row));
            }
        }
        RuntimeException failed = failure.get();
        if (failed != null) {
            throw failed;
        }
    }

    private void load(Meaning row) {
        try {
            String lead = integration
                    .patch(Session.SOBJECTS + "Lead/ExternalId/" + row.contact().externalId(), row.lead())
                    .path("id")
                    .asText();
            integration.post("/api/leads/" + lead + "/touches", row.touches());
            integration.post("/api/leads/" + lead + "/stage", row.outcome());
            progress.oneMore();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
        } finally {
            free.release();
        }
    }
}
