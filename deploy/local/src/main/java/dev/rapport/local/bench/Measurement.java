package dev.rapport.local.bench;

import java.util.List;

/** One line of the table, or several that are measured together. */
interface Measurement {
    /** As the progress names it. */
    String name();

    List<Comparison> measure(Bed bed) throws Exception;
}
