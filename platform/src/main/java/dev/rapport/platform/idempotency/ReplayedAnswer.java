package dev.rapport.platform.idempotency;

import jakarta.ws.rs.core.Response;

/** Carries the first answer past the method whose effect it stands for, whatever that method returns. */
final class ReplayedAnswer extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Response answer;

    ReplayedAnswer(Response answer) {
        super("answered before under the same key", null, false, false);
        this.answer = answer;
    }

    Response answer() {
        return answer;
    }
}
