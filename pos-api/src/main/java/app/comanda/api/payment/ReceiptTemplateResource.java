package app.comanda.api.payment;

import app.comanda.api.http.Idempotency;
import app.comanda.api.http.Ids;
import app.comanda.payment.receipt.TemplateEditing;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** How the receipts of an outlet look. */
@ApplicationScoped
@Path("outlets/{outlet}/receipt-template")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"owner", "manager"})
public class ReceiptTemplateResource {

    @EJB
    TemplateEditing templates;

    @Inject
    Idempotency idempotency;

    @GET
    public ReceiptTemplateJson get(@PathParam("outlet") String outlet) {
        return ReceiptTemplateJson.of(templates.read(Ids.parse(outlet, "outlet")));
    }

    @PUT
    public ReceiptTemplateJson change(@PathParam("outlet") String outlet, ReceiptTemplateJson body) {
        return ReceiptTemplateJson.of(
                templates.change(Ids.parse(outlet, "outlet"), body.details(), body.readVersion()));
    }

    @PUT
    @Path("logo")
    @Consumes({"image/png", "image/jpeg"})
    public Response showLogo(@PathParam("outlet") String outlet, byte[] content) {
        UUID outletId = Ids.parse(outlet, "outlet");
        return idempotency.once(200, content, () -> templates.showLogo(outletId, content), ReceiptTemplateJson::of);
    }

    @DELETE
    @Path("logo")
    public Response takeLogoAway(@PathParam("outlet") String outlet) {
        UUID outletId = Ids.parse(outlet, "outlet");
        return idempotency.once(200, "", () -> templates.takeLogoAway(outletId), ReceiptTemplateJson::of);
    }
}
