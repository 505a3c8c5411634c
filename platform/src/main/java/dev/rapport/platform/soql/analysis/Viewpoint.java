package dev.rapport.platform.soql.analysis;

import dev.rapport.platform.id.RecordId;

/** From where a query is asked: by whom, and on which day. */
public record Viewpoint(RecordId user, Calendar calendar) {}
