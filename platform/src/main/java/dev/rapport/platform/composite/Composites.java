package dev.rapport.platform.composite;

import dev.rapport.platform.error.ApiError;
import dev.rapport.platform.error.ApiException;
import dev.rapport.platform.error.ErrorCode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Runs subrequests that may refer to each other's answers. */
@ApplicationScoped
class Composites {
    private final Subrequests subrequests;
    private final Togetherness togetherness;

    Composites(Subrequests subrequests, Togetherness togetherness) {
        this.subrequests = subrequests;
        this.togetherness = togetherness;
    }

    /** Each for itself, in order. */
    List<SubAnswer> eachForItself(List<SubRequest> requests) {
        References references = new References();
        List<SubAnswer> answers = new ArrayList<>();
        for (SubRequest request : requests) {
            SubAnswer answer;
            try {
                answer = subrequests.alone(references.resolve(request), answers.size());
            } catch (ApiException halted) {
                answer = subrequests.refusal(halted.errors());
            }
            references.remember(request.referenceId(), answer);
            answers.add(answer);
        }
        return answers;
    }

    /** In one transaction; a refusal undoes all of it, and the answers say which one it was. */
    Done allOrNone(List<SubRequest> requests) {
        List<SubAnswer> answers = new ArrayList<>();
        try {
            QuarkusTransaction.requiringNew().run(() -> together(requests, answers));
            return new Done(true, answers);
        } catch (UndoneException undone) {
            return new Done(false, halted(requests.size(), answers));
        }
    }

    /** @param isWritten false if all was undone */
    record Done(boolean isWritten, List<SubAnswer> answers) {}

    /** Tells the transaction that it is over. */
    private static final class UndoneException extends RuntimeException {}

    private void together(List<SubRequest> requests, List<SubAnswer> answers) {
        References references = new References();
        togetherness.begin();
        try {
            for (SubRequest request : requests) {
                SubAnswer answer = one(references, request);
                references.remember(request.referenceId(), answer);
                answers.add(answer);
                if (answer.isRefusal()) {
                    throw new UndoneException();
                }
            }
        } finally {
            togetherness.end();
        }
    }

    private SubAnswer one(References references, SubRequest request) {
        try {
            return subrequests.together(references.resolve(request));
        } catch (ApiException halted) {
            return subrequests.refusal(halted.errors());
        }
    }

    /** The last answer stands for itself; what came before it is undone and what came after it was not run. */
    private List<SubAnswer> halted(int requests, List<SubAnswer> answers) {
        SubAnswer halted = subrequests.refusal(List.of(new ApiError(
                "The transaction was rolled back since another operation in the same transaction failed.",
                ErrorCode.PROCESSING_HALTED,
                List.of())));
        List<SubAnswer> all = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            all.add(i == answers.size() - 1 ? answers.getLast() : halted);
        }
        return all;
    }
}
