package dev.rapport.local.process;

import dev.rapport.local.installation.Installation;
import dev.rapport.local.installation.StackException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * In charge of the running components: what is started together comes up side by side; what was started last is stopped
 * first; what dies in between is brought back.
 */
public final class Supervisor implements AutoCloseable {
    private static final Duration PROBE_PAUSE = Duration.ofMillis(50);

    private final Installation installation;
    private final StatusLines lines;
    private final Clock clock;
    private final Map<String, SupervisedProcess> processes = new LinkedHashMap<>();
    private final Deque<List<SupervisedProcess>> groups = new ArrayDeque<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    public Supervisor(Installation installation, StatusLines lines, Clock clock) {
        this.installation = installation;
        this.lines = lines;
        this.clock = clock;
    }

    /** Returns when all of them serve; throws for the first, in the given order, that does not come up. */
    public void start(Collection<? extends Component> components) throws InterruptedException {
        for (SupervisedProcess process : begin(components)) {
            process.awaitStarted();
        }
    }

    private synchronized List<SupervisedProcess> begin(Collection<? extends Component> components) {
        if (closed.getCount() == 0) {
            throw new StackException("The stack is stopping.");
        }
        List<SupervisedProcess> group = components.stream().map(this::register).toList();
        groups.push(group);
        group.forEach(SupervisedProcess::start);
        return group;
    }

    private SupervisedProcess register(Component component) {
        SupervisedProcess process = new SupervisedProcess(component, installation, lines, clock);
        processes.put(component.name(), process);
        return process;
    }

    public void kill(String component) throws InterruptedException {
        require(component).kill();
    }

    /** Kills the component and does not bring it back before {@link #resume}. */
    public void suspend(String component) throws InterruptedException {
        require(component).suspend();
    }

    public void resume(String component) {
        require(component).resume();
    }

    /** Waits until the component serves (again). */
    public void awaitReady(String component, Duration limit) throws InterruptedException {
        SupervisedProcess process = require(component);
        Instant deadline = clock.instant().plus(limit);
        while (!process.isServing()) {
            if (clock.instant().isAfter(deadline)) {
                throw new StackException(component + " does not serve after " + limit.toSeconds() + " s.");
            }
            closed.await(PROBE_PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private synchronized SupervisedProcess require(String component) {
        SupervisedProcess process = processes.get(component);
        if (process == null) {
            throw new StackException("There is no component '" + component + "'; there are "
                    + String.join(", ", processes.keySet()) + ".");
        }
        return process;
    }

    @Override
    public void close() {
        closed.countDown();
        synchronized (this) {
            while (!groups.isEmpty()) {
                stopTogether(groups.pop());
            }
        }
    }

    private static void stopTogether(List<SupervisedProcess> group) {
        try {
            List<Thread> stops = group.stream()
                    .map(process -> Thread.startVirtualThread(() -> stop(process)))
                    .toList();
            for (Thread stop : stops) {
                stop.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void stop(SupervisedProcess process) {
        try {
            process.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
