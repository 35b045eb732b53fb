package app.comanda.api.reporting;

import app.comanda.api.http.Ids;
import app.comanda.reporting.PlatformDue;
import app.comanda.reporting.PlatformFees;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** What the platform keeps of a restaurant's payments, for the chain. */
@ApplicationScoped
@Path("tenants/{id}/platform-fees")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("chain_admin")
public class PlatformFeesResource {

    @Inject
    PlatformFees fees;

    /** The newest of twelve months first. */
    @GET
    public List<PlatformDue> list(@PathParam("id") String id) {
        return fees.of(Ids.parse(id, "id"));
    }
}
