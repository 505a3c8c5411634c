package dev.rapport.lead.form;

import dev.rapport.platform.id.RecordId;
import dev.rapport.platform.idempotency.Idempotent;
import dev.rapport.platform.security.AccessMatrix;
import dev.rapport.platform.security.AccessMatrix.Action;
import dev.rapport.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Gives forms new keys. */
@Path("/api/web-forms/{id}/key")
@Tag(name = "Forms")
@RunOnVirtualThread
public class WebFormKeyResource {
    private final WebForms forms;
    private final FormKeys keys;
    private final AccessMatrix access;

    WebFormKeyResource(WebForms forms, FormKeys keys, AccessMatrix access) {
        this.forms = forms;
        this.keys = keys;
        this.access = access;
    }

    /** A form's public key. */
    @Schema(name = "FormKey", description = "The key of a form, to be put into the page.")
    public record KeyView(RecordId id, String publicKey) {}

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({Role.MARKETING_NAME, Role.ADMIN_NAME})
    @Operation(
            operationId = "rotateFormKey",
            summary = "Give a form another key; pages with the former one find nothing from now on")
    public KeyView rotate(@PathParam("id") String id) {
        access.require(Action.UPDATE, "WebForm");
        WebForm form = forms.requireForUpdate(RecordId.parse(id));
        form.answerTo(keys.next());
        return new KeyView(form.id(), form.publicKey());
    }
}
