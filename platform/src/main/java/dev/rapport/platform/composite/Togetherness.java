package dev.rapport.platform.composite;

import jakarta.enterprise.context.RequestScoped;

/** Whether what runs now is part of one transaction of several subrequests, so that nothing may be saved on its own. */
@RequestScoped
class Togetherness {
    private boolean together;

    void begin() {
        together = true;
    }

    void end() {
        together = false;
    }

    boolean isDemanded() {
        return together;
    }
}
