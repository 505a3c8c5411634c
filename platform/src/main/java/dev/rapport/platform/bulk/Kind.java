package dev.rapport.platform.bulk;

import com.fasterxml.jackson.annotation.JsonValue;

/** The two kinds of jobs, each with a resource of its own. */
enum Kind {
    INGEST("V2Ingest", "ingest"),
    QUERY("V2Query", "query");

    private final String wireName;
    private final String segment;

    Kind(String wireName, String segment) {
        this.wireName = wireName;
        this.segment = segment;
    }

    @JsonValue
    String wireName() {
        return wireName;
    }

    /** Where its resource is, below {@code /jobs/}. */
    String segment() {
        return segment;
    }

    static Kind of(Job job) {
        return job.spec().operation().isQuery() ? QUERY : INGEST;
    }
}
