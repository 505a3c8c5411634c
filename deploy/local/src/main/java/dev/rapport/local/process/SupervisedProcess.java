package dev.rapport.local.process;

import dev.rapport.local.installation.Installation;
import dev.rapport.local.installation.StackException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Keeps one component running: starts it, waits until it serves, and starts it again when it dies unasked. */
final class SupervisedProcess {
    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
    private static final Duration LAST_WORDS_LIMIT = Duration.ofSeconds(2);
    private static final Duration PROBE_PAUSE = Duration.ofMillis(50);
    private static final int LINES_SHOWN = 20;

    private final Component component;
    private final Installation installation;
    private final StatusLines lines;
    private final Clock clock;
    private final LogFile log;
    private final RestartBudget budget;
    private final CompletableFuture<Duration> firstReady = new CompletableFuture<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread keeper;
    private volatile CountDownLatch suspension = new CountDownLatch(0);
    private volatile @Nullable Process current;
    private volatile State state = State.STARTING;

    SupervisedProcess(Component component, Installation installation, StatusLines lines, Clock clock) {
        this.component = component;
        this.installation = installation;
        this.lines = lines;
        this.clock = clock;
        this.log = new LogFile(installation.logs(), component.name());
        this.budget = new RestartBudget(clock);
        this.keeper = Thread.ofVirtual().name(component.name()).unstarted(this::keepRunning);
    }

    void start() {
        keeper.start();
    }

    /** Waits for the first time it serves. */
    void awaitStarted() throws InterruptedException {
        try {
            firstReady.get(START_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw failure("is not ready after " + START_LIMIT.toSeconds() + " s");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof StackException known ? known : new StackException(component.name(), e);
        }
    }

    boolean isServing() {
        Process running = current;
        return state == State.READY && running != null && running.isAlive() && component.isReady();
    }

    /** As a crash would end it: no warning, no farewell. Returns when the process is gone. */
    void kill() throws InterruptedException {
        Process running = current;
        if (running == null) {
            throw new StackException(component.name() + " is not running, so it cannot be killed.");
        }
        running.destroyForcibly().waitFor();
    }

    /** Kills it and leaves it dead until {@link #resume}. */
    void suspend() throws InterruptedException {
        suspension = new CountDownLatch(1);
        kill();
    }

    /** Lets it be started again. */
    void resume() {
        suspension.countDown();
    }

    void stop() throws InterruptedException {
        Process running = refuseFurtherStarts();
        if (running != null && running.isAlive()) {
            component.stopSignal().send(running.toHandle());
            if (!running.waitFor(STOP_LIMIT)) {
                running.destroyForcibly().waitFor();
            }
        }
        keeper.join();
        if (running != null) {
            recordOf(running).erase(installation);
        }
        firstReady.completeExceptionally(new StackException("The stack is stopping."));
    }

    private synchronized @Nullable Process refuseFurtherStarts() {
        stopping.countDown();
        resume();
        return current;
    }

    private void keepRunning() {
        try {
            log.beginAnew();
            Process ended = runOnce();
            while (!isStopping() && mayStartAgain(ended)) {
                ended = runOnce();
            }
        } catch (StackException e) {
            giveUp(e);
        } catch (IOException | RuntimeException e) {
            giveUp(failure("could not be started: " + e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns when the process has ended, asked or unasked. */
    private Process runOnce() throws IOException, InterruptedException {
        component.prepare();
        Instant begin = clock.instant();
        Process process = launch();
        Thread listener = Thread.startVirtualThread(() -> listen(process));
        try (Leash _ = Leash.on(process, component.stopSignal())) {
            enter(State.STARTING, process);
            if (becomesReady(process)) {
                enter(State.READY, process);
                Duration took = Duration.between(begin, clock.instant());
                lines.ready(component, took);
                firstReady.complete(took);
            }
            process.waitFor();
        }
        listener.join(LAST_WORDS_LIMIT);
        return process;
    }

    private synchronized Process launch() throws IOException {
        if (isStopping()) {
            throw new StackException("The stack is stopping.");
        }
        ProcessBuilder builder = new ProcessBuilder(component.command())
                .directory(installation.home().toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(component.environment());
        Process process = builder.start();
        current = process;
        return process;
    }

    private boolean becomesReady(Process process) throws InterruptedException {
        while (!component.isReady()) {
            if (process.waitFor(PROBE_PAUSE)) {
                return false;
            }
        }
        return process.isAlive();
    }

    private boolean mayStartAgain(Process dead) throws InterruptedException {
        if (!firstReady.isDone()) {
            throw failure("ended with exit code " + dead.exitValue() + " before it was ready");
        }
        if (suspension.getCount() > 0) {
            enter(State.STARTING, dead);
            suspension.await();
            return !isStopping();
        }
        Duration pause = budget.spend().orElseThrow(() -> failure("dies too often to be started again"));
        enter(State.STARTING, dead);
        lines.died(component, dead.exitValue(), pause);
        return !stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void giveUp(StackException why) {
        boolean toldToWhoStartsIt = firstReady.completeExceptionally(why);
        Process dead = current;
        if (!toldToWhoStartsIt && !isStopping() && dead != null) {
            enter(State.GIVEN_UP, dead);
            lines.givenUp(component, why);
        }
    }

    private void enter(State next, Process process) {
        state = next;
        recordOf(process).write(installation);
    }

    private RunRecord recordOf(Process process) {
        return RunRecord.of(component, state, process.toHandle());
    }

    private StackException failure(String what) {
        String said = String.join("\n  ", log.last(LINES_SHOWN));
        return new StackException(component.name() + " " + what + "."
                + (said.isEmpty() ? "" : "\nIts last lines:\n  " + said)
                + "\nMore: ./rapport logs " + component.name());
    }

    private void listen(Process process) {
        try {
            log.record(process.getInputStream());
        } catch (IOException e) {
            lines.say("What " + component.name() + " says is no longer kept: " + e.getMessage());
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }
}
