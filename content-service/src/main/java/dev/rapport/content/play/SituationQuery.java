package dev.rapport.content.play;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** What a seller says of where they stand. */
public class SituationQuery {
    @QueryParam("stage")
    @Nullable
    String stage;

    @QueryParam("persona")
    @Nullable
    String persona;

    @QueryParam("industry")
    @Nullable
    String industry;

    @QueryParam("competitor")
    @Nullable
    String competitor;

    @QueryParam("limit")
    @DefaultValue("10")
    int limit;

    Situation situation() {
        return new Situation(stage, persona, industry, competitor);
    }
}
