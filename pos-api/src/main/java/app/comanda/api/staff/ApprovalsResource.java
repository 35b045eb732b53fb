package app.comanda.api.staff;

import app.comanda.api.http.Idempotency;
import app.comanda.staff.approval.ApprovalRequest;
import app.comanda.staff.approval.Approving;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** A manager approves one act at somebody else's till. */
@ApplicationScoped
@Path("approvals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"owner", "manager", "cashier"})
public class ApprovalsResource {

    @EJB
    Approving approving;

    @Inject
    Idempotency idempotency;

    /** The PIN is no part of what tells a repeat: from a kept hash of so few digits it could be guessed. */
    @POST
    public Response approve(NewApprovalJson body) {
        String pin = body.neededPin();
        ApprovalRequest request = body.request();
        return idempotency.once(201, request, () -> approving.approve(request, pin), ApprovalJson::of);
    }
}
