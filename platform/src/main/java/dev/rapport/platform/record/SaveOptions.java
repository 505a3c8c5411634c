package dev.rapport.platform.record;

import jakarta.enterprise.context.RequestScoped;

/** What the caller of the current request says about saving; an event or a timer says nothing. */
@RequestScoped
public class SaveOptions {
    private boolean duplicatesAllowed;

    /** Saves records that duplicate rules would refuse. */
    public void allowDuplicates() {
        duplicatesAllowed = true;
    }

    boolean duplicatesAllowed() {
        return duplicatesAllowed;
    }
}
