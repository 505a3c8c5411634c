package dev.rapport.local.process;

import dev.rapport.local.installation.StackException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What the person at the terminal sees: one aligned line for each thing that happened to a component. */
public final class StatusLines {
    private final PrintStream out;

    public StatusLines(PrintStream out) {
        this.out = out;
    }

    void ready(Component component, Duration took) {
        line(
                component.name(),
                "ready",
                component.address(),
                String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0));
    }

    void died(Component component, int exitCode, Duration pause) {
        line(component.name(), "died", "exit code " + exitCode, "starting again in " + pause.toMillis() + " ms");
    }

    void givenUp(Component component, StackException why) {
        line(component.name(), "given up", component.address(), String.valueOf(why.getMessage()));
    }

    public void line(String component, String what, String where, String more) {
        String text = String.format(Locale.ROOT, "%-18s %-9s %-18s %s", component, what, where, more);
        out.println(text.stripTrailing());
    }

    public void say(String text) {
        out.println(text);
    }
}
