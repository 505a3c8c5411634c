package dev.rapport.feedback.owed;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Both directions of what is owed, the most urgent first. */
@Schema(name = "OwedList", description = "What the caller owes and is owed, the most urgent first")
record OwedList(List<OwedItem> youOwe, List<OwedItem> owedToYou) {}
