package dev.rapport.lead.history;

import dev.rapport.lead.account.Account;
import dev.rapport.lead.account.AccountRepository;
import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.security.AccessMatrix;
import dev.rapport.platform.security.AccessMatrix.Action;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Tells how an account went from stage to stage past the close. */
@Path("/api/accounts/{id}/stages")
@Tag(name = "Accounts")
@RunOnVirtualThread
@Authenticated
public class AccountStoryResource {
    private final AccountRepository accounts;
    private final AccountStoryQuery query;
    private final AccessMatrix access;

    AccountStoryResource(AccountRepository accounts, AccountStoryQuery query, AccessMatrix access) {
        this.accounts = accounts;
        this.query = query;
        this.access = access;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "getAccountStages",
            summary = "Moves of an account past the close, oldest first, with the time in each stage")
    public AccountStory stages(
            @PathParam("id") String id,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("after") @Nullable String after) {
        access.require(Action.READ, "Account");
        Account account = accounts.require(RecordId.parse(id));
        StoryPage page = StoryPage.of(limit, after, (start, most) -> query.moves(account.id(), start, most));
        return new AccountStory(
                account.id(),
                account.stageName(),
                query.times(account.id()),
                page.moments(),
                page.next("/api/accounts/" + account.id() + "/stages"));
    }
}
