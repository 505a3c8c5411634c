package dev.rapport.platform.security;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.tenancy.Tenant;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;
import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** Holds the caller of the current request, event or timer, and enters the caller's organisation. */
@RequestScoped
public class CurrentCaller {
    /** What stands for an API where Rapport itself acts, for an event or a timer. */
    private static final String INSIDE = "system";

    private final Tenant tenant;
    private @Nullable Caller caller;
    private String api = INSIDE;

    CurrentCaller(Tenant tenant) {
        this.tenant = tenant;
    }

    /** Establishes who asks; the proof lies with whoever calls this. */
    public void establish(Caller proven) {
        tenant.enter(proven.orgId());
        caller = proven;
    }

    /**
     * Notes which API the caller came through.
     *
     * @param name with its version if it has one, for example {@code api/rest/60.0}
     */
    public void through(String name) {
        api = name;
    }

    /** The API that the caller came through. */
    public String api() {
        return api;
    }

    public boolean isKnown() {
        return caller != null;
    }

    /** Who asks; INVALID_SESSION_ID for an anonymous call. */
    public Caller get() {
        if (caller == null) {
            throw new ApiException(
                    ErrorCode.INVALID_SESSION_ID, "Session expired or invalid: the call carries no token.");
        }
        return caller;
    }

    /**
     * Runs work of Rapport itself on the current thread as {@code caller}, in a unit of work of its own. For event
     * handlers and timers; a request already has its caller.
     */
    public static void runAs(Caller caller, Runnable work) {
        runAs(caller, INSIDE, work);
    }

    /** The same for what was asked through an API and is done later. */
    public static void runAs(Caller caller, String api, Runnable work) {
        ManagedContext context = Arc.container().requestContext();
        // A timer's thread comes with a context in which nobody has been established yet; it is put aside.
        ContextState outer = context.getStateIfActive();
        if (outer != null && current().isKnown()) {
            throw new IllegalStateException("this thread already works for somebody");
        }
        context.activate();
        try {
            current().establish(caller);
            current().through(api);
            work.run();
        } finally {
            context.terminate();
            if (outer != null) {
                context.activate(outer);
            }
        }
    }

    private static CurrentCaller current() {
        return Arc.container().instance(CurrentCaller.class).get();
    }
}
