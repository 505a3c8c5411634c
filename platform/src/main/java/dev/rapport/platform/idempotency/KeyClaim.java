package dev.rapport.platform.idempotency;

import jakarta.enterprise.context.RequestScoped;

/** Lets a request's key stand for the whole request, and not again for the calls it consists of. */
@RequestScoped
class KeyClaim {
    private boolean taken;

    /** @return false if the key stands for something around this call already */
    boolean take() {
        boolean first = !taken;
        taken = true;
        return first;
    }
}
