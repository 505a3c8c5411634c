package dev.rapport.lead.scoring;

import dev.rapport.lead.capture.Lead;
import dev.rapport.lead.capture.LeadRepository;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.record.RecordRepository;
import dev.rapport.platform.tenancy.Turns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;

/** In charge of scoring all leads of an organisation, a batch at a time. */
@ApplicationScoped
class ScoreJobs extends RecordRepository<ScoreJob> {
    private static final List<ScoreJobState> OPEN = List.of(ScoreJobState.QUEUED, ScoreJobState.IN_PROGRESS);
    private static final String TO_SCORE = "isConverted = false and isDeleted = false";

    private final LeadRepository leads;
    private final ScoreRules rules;
    private final Scoring scoring;
    private final ScoringConfig config;
    private final Turns turns;
    private final Clock clock;

    ScoreJobs(LeadRepository leads, ScoreRules rules, Scoring scoring, ScoringConfig config, Turns turns, Clock clock) {
        this.leads = leads;
        this.rules = rules;
        this.scoring = scoring;
        this.config = config;
        this.turns = turns;
        this.clock = clock;
    }

    /** The organisation's job that has not ended, or a new one. */
    @Transactional
    ScoreJob openOrQueue() {
        // One at a time: two calls at once are answered with the same job.
        turns.await("score job");
        return find("state in ?1 and isDeleted = false", OPEN)
                .firstResultOptional()
                .orElseGet(() -> {
                    ScoreJob job = new ScoreJob();
                    persist(job);
                    return job;
                });
    }

    @Transactional
    ScoreJob abort(RecordId id) {
        ScoreJob job = requireForUpdate(id);
        job.abort(now());
        return job;
    }

    /**
     * Scores the next leads of the organisation's open job and says in the same transaction that they are done: what dies
     * in between was never begun.
     *
     * @return whether there is more to do here
     */
    @Transactional
    boolean advance() {
        Optional<ScoreJob> open = lockOpen();
        open.ifPresent(this::advance);
        return open.map(job -> job.state.isOpen()).orElse(false);
    }

    private void advance(ScoreJob job) {
        List<ScoreRule> active = rules.active();
        Instant asOf = job.start(fingerprint(active), () -> leads.count(TO_SCORE), now());
        List<Lead> batch = nextAfter(job.position());
        List<ScoreCard> cards =
                scoring.score(active, batch.stream().map(Lead::id).toList(), asOf);
        int changed = 0;
        for (int i = 0; i < batch.size(); i++) {
            ScoreCard card = cards.get(i);
            changed += batch.get(i).score(card.fit(), card.engagement(), asOf) ? 1 : 0;
        }
        if (!batch.isEmpty()) {
            job.advance(batch.getLast().id(), batch.size(), changed);
        }
        if (batch.size() < config.batchSize()) {
            job.complete(now());
        }
    }

    /** A job that another replica works on at this moment is passed over. */
    private Optional<ScoreJob> lockOpen() {
        return find("state in ?1 and isDeleted = false", OPEN)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .firstResultOptional();
    }

    /** Held until the scores are written, so that nobody's change of a lead is met by one of ours. */
    private List<Lead> nextAfter(long id) {
        return leads.find("id > ?1 and " + TO_SCORE + " order by id", id)
                .page(0, config.batchSize())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    private static int fingerprint(List<ScoreRule> rules) {
        return rules.stream()
                .map(rule -> rule.id() + "/" + rule.version())
                .toList()
                .hashCode();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
