package app.comanda.api.tenancy;

import app.comanda.api.http.Ids;
import app.comanda.kernel.BusinessException;
import app.comanda.tenancy.WorkplaceReading;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** Where the caller may work. */
@RequestScoped
@Path("outlets")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"owner", "manager", "cashier", "kitchen"})
public class OutletsResource {

    @Inject
    WorkplaceReading workplace;

    @GET
    public OutletListJson list() {
        return new OutletListJson(
                workplace.outlets().stream().map(OutletJson::of).toList());
    }

    @GET
    @Path("{outletId}")
    public OutletJson get(@PathParam("outletId") String outletId) {
        UUID id = Ids.parse(outletId, "outletId");
        return workplace.outlets().stream()
                .filter(outlet -> outlet.id().equals(id))
                .findFirst()
                .map(OutletJson::of)
                .orElseThrow(() -> BusinessException.notFound("outlet.unknown", "There is no such outlet."));
    }
}
