package app.comanda.api.pricing;

import app.comanda.pricing.Bill;
import app.comanda.pricing.BillRequest;
import app.comanda.pricing.Pricing;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What something would cost, with every step of the calculation. Nothing is stored. */
@ApplicationScoped
@Path("quotes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"owner", "manager", "cashier"})
public class QuotesResource {

    @POST
    public Bill quote(BillRequest request) {
        return Pricing.price(request).bill();
    }
}
