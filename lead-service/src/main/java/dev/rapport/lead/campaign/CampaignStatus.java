package dev.rapport.lead.campaign;

import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The life of a campaign; on the wire by its label. */
enum CampaignStatus {
    PLANNED("Planned"),
    CONSULTATION("Consultation"),
    APPROVED("Approved"),
    INTERNAL_LAUNCH("Internal Launch"),
    IN_PROGRESS("In Progress"),
    COMPLETED("Completed"),
    ABORTED("Aborted");

    private final String label;

    CampaignStatus(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    static CampaignStatus of(String label) {
        return Arrays.stream(values())
                .filter(status -> status.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no campaign status is called " + label));
    }

    /** The status of this label, in any case; INVALID_PARAMETER otherwise. */
    static CampaignStatus parse(String label) {
        return Arrays.stream(values())
                .filter(status -> status.label.equalsIgnoreCase(label.strip()))
                .findFirst()
                .orElseThrow(() -> new ApiException(
                        ErrorCode.INVALID_PARAMETER,
                        "No campaign is ever " + label + "; it can be "
                                + Arrays.stream(values())
                                        .map(CampaignStatus::label)
                                        .collect(Collectors.joining(", "))
                                + ".",
                        "status"));
    }

    /** Whether the market has yet to hear of it, so that the plan may change and has to be approved. */
    boolean isUnderPlan() {
        return compareTo(IN_PROGRESS) < 0;
    }

    boolean hasEnded() {
        return legalNext().isEmpty();
    }

    Set<CampaignStatus> legalNext() {
        return switch (this) {
            case PLANNED -> Set.of(CONSULTATION, ABORTED);
            case CONSULTATION -> Set.of(APPROVED, ABORTED);
            case APPROVED -> Set.of(INTERNAL_LAUNCH, ABORTED);
            case INTERNAL_LAUNCH -> Set.of(IN_PROGRESS, ABORTED);
            case IN_PROGRESS -> Set.of(COMPLETED, ABORTED);
            case COMPLETED, ABORTED -> Set.of();
        };
    }

    /** Refuses with ILLEGAL_TRANSITION what is no next step. */
    void demandNext(CampaignStatus next) {
        if (!legalNext().contains(next)) {
            List<String> legal =
                    legalNext().stream().sorted().map(CampaignStatus::label).toList();
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    "The campaign is " + label + " and cannot become " + next.label + "; "
                            + (legal.isEmpty()
                                    ? "it has ended."
                                    : "from there it can become " + String.join(", ", legal) + "."),
                    "Status");
        }
    }
}
