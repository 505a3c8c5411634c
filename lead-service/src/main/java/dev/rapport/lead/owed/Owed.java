package dev.rapport.lead.owed;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Both sides of the caller's account, the most urgent first. */
@Schema(description = "What the caller owes and what is owed to the caller, the most urgent first.")
public record Owed(List<OwedItem> youOwe, List<OwedItem> owedToYou) {
    public Owed {
        youOwe = List.copyOf(youOwe);
        owedToYou = List.copyOf(owedToYou);
    }
}
