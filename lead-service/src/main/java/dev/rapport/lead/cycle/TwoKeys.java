package dev.rapport.lead.cycle;

import dev.rapport.platform.directory.DirectoryUser;
import dev.rapport.platform.directory.UserDirectory;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the approvals of a version: one by marketing, one by sales, by two people. Who somebody speaks for is their
 * function, not their role: an administrator with every role has one key at most.
 */
@ApplicationScoped
class TwoKeys {
    private final CycleApprovals approvals;
    private final UserDirectory directory;
    private final CurrentCaller caller;

    TwoKeys(CycleApprovals approvals, UserDirectory directory, CurrentCaller caller) {
        this.approvals = approvals;
        this.directory = directory;
        this.caller = caller;
    }

    /** @return all keys given so far; the version must be locked */
    List<CycleApproval> give(SalesCycle cycle, @Nullable String note) {
        cycle.demandReview();
        RecordId user = new RecordId(caller.get().userId());
        Department side = sideOf(user);
        for (CycleApproval given : approvals.of(cycle)) {
            demandAnother(given, user, side);
        }
        approvals.persistAndFlush(CycleApproval.of(cycle, side, user, note));
        return approvals.of(cycle);
    }

    private Department sideOf(RecordId user) {
        return directory
                .find(user)
                .filter(DirectoryUser::active)
                .flatMap(known -> Department.of(known.function()))
                .orElseThrow(() -> new ApiException(
                        ErrorCode.INSUFFICIENT_ACCESS,
                        "A sales cycle is approved by people whose function is MARKETING or SALES; " + user
                                + " is not known as one of them."));
    }

    private static void demandAnother(CycleApproval given, RecordId user, Department side) {
        if (given.user().equals(user)) {
            throw new ApiException(
                    ErrorCode.INSUFFICIENT_ACCESS,
                    "Two keys are held by two people: you have given the one of " + given.side + " already.");
        }
        if (given.side == side) {
            throw new ApiException(
                    ErrorCode.ILLEGAL_TRANSITION,
                    side + " has approved already, by " + given.user() + "; what is missing is the key of "
                            + (side == Department.SALES ? Department.MARKETING : Department.SALES) + ".",
                    "Side");
        }
    }
}
