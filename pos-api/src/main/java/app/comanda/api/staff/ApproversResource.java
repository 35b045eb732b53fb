package app.comanda.api.staff;

import app.comanda.api.http.Ids;
import app.comanda.staff.approval.Approving;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Who can be called to a till for an approval. */
@ApplicationScoped
@Path("outlets/{outlet}/approvers")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"owner", "manager", "cashier"})
public class ApproversResource {

    @EJB
    Approving approving;

    @GET
    public ApproverListJson list(@PathParam("outlet") String outlet) {
        return new ApproverListJson(approving.approvers(Ids.parse(outlet, "outlet")).stream()
                .map(ApproverJson::of)
                .toList());
    }
}
