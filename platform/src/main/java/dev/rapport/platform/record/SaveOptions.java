package dev.rapport.platform.record;

import jakarta.enterprise.context.RequestScoped;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the caller of the current request says about saving; an event or a timer says nothing. */
@RequestScoped
public class SaveOptions {
    public static final String DUPLICATE_RULE_HEADER = "Sforce-Duplicate-Rule-Header";

    private static final Pattern ALLOW = Pattern.compile("\\ballowSave\\s*=\\s*true\\b", Pattern.CASE_INSENSITIVE);

    private boolean duplicatesAllowed;

    /** Saves records that duplicate rules would refuse, or not, from here on. */
    public void allowDuplicates(boolean allowed) {
        duplicatesAllowed = allowed;
    }

    /** As the value of {@link #DUPLICATE_RULE_HEADER} says; without one, what was said before stands. */
    public void heed(@Nullable String duplicateRule) {
        if (duplicateRule != null) {
            duplicatesAllowed = ALLOW.matcher(duplicateRule).find();
        }
    }

    public boolean duplicatesAllowed() {
        return duplicatesAllowed;
    }
}
