package dev.rapport.lead.metric;

import dev.rapport.lead.cycle.Stage;
import java.util.Locale;

/**
 * The table {@code lead_course}: a row per lead with the time at which it first entered each stage of the main line. The
 * database folds the stage history into it with each entry, so that nothing that counts leads has to.
 */
final class Course {
    private Course() {}

    /** The column that holds when a lead first entered a stage of the main line. */
    static String entered(Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT) + "_at";
    }
}
