package dev.rapport.platform.composite;

/** Undoes the transaction it passes through, and carries the answer that tells so. */
final class RolledBackException extends RuntimeException {
    private final transient Object answer;
    private final int status;

    RolledBackException(int status, Object answer) {
        super("rolled back on the caller's wish");
        this.status = status;
        this.answer = answer;
    }

    int status() {
        return status;
    }

    Object answer() {
        return answer;
    }
}
