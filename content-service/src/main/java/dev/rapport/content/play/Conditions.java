package dev.rapport.content.play;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In which situation a play is for; an empty list leaves it open. */
@Schema(name = "PlayConditions")
record Conditions(List<String> stages, List<String> personas, List<String> industries, List<String> competitors) {
    Conditions {
        stages = List.copyOf(stages);
        personas = List.copyOf(personas);
        industries = List.copyOf(industries);
        competitors = List.copyOf(competitors);
    }
}
