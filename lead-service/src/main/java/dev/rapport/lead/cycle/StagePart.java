package dev.rapport.lead.cycle;

import dev.rapport.platform.id.RecordId;

/** What belongs to a stage, and is open to change for as long as the stage's cycle is a draft. */
interface StagePart {
    RecordId stage();
}
