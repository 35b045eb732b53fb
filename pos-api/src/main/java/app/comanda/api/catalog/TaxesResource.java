package app.comanda.api.catalog;

import app.comanda.api.http.Idempotency;
import app.comanda.api.http.Ids;
import app.comanda.api.http.IfMatch;
import app.comanda.catalog.menu.TaxDetails;
import app.comanda.catalog.menu.TaxSetting;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The taxes that items may carry. */
@ApplicationScoped
@Path("menu/taxes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"owner", "manager"})
public class TaxesResource {

    @EJB
    TaxSetting taxSetting;

    @Inject
    Idempotency idempotency;

    @GET
    @RolesAllowed({"owner", "manager", "cashier", "kitchen"})
    public TaxListJson list() {
        return new TaxListJson(taxSetting.taxes().stream().map(TaxJson::of).toList());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"owner", "manager", "cashier", "kitchen"})
    public TaxJson get(@PathParam("id") String id) {
        return TaxJson.of(taxSetting.tax(Ids.parse(id, "id")));
    }

    @POST
    public Response add(TaxJson body) {
        TaxDetails details = body.details();
        return idempotency.once(201, body, () -> taxSetting.add(details), TaxJson::of);
    }

    @PUT
    @Path("{id}")
    public Response change(
            @PathParam("id") String id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch, TaxJson body) {
        UUID tax = Ids.parse(id, "id");
        long version = IfMatch.version(ifMatch, body.version());
        TaxDetails details = body.details();
        return idempotency.once(
                200, new Change(version, body), () -> taxSetting.change(tax, version, details), TaxJson::of);
    }

    @DELETE
    @Path("{id}")
    @Consumes(MediaType.WILDCARD)
    public Response remove(@PathParam("id") String id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch) {
        UUID tax = Ids.parse(id, "id");
        Long version = IfMatch.optional(ifMatch);
        return idempotency.once(
                200,
                new Change(version, null),
                () -> {
                    taxSetting.remove(tax, version);
                    return tax;
                },
                RemovedJson::new);
    }
}
