package app.comanda.api.ordering;

import app.comanda.api.http.Idempotency;
import app.comanda.api.http.Ids;
import app.comanda.ordering.LineSeating;
import app.comanda.ordering.adjustment.BillAdjusting;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Taking a line off, giving it away, discounting it, saying whose it is. */
@ApplicationScoped
@Path("orders/{id}/lines/{line}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"owner", "manager", "cashier"})
public class OrderLinesResource {

    @EJB
    BillAdjusting adjusting;

    @EJB
    LineSeating seating;

    @Inject
    Idempotency idempotency;

    @POST
    @Path("seat")
    public Response seat(@PathParam("id") String id, @PathParam("line") String line, LineSeatJson body) {
        UUID order = Ids.parse(id, "id");
        UUID lineId = Ids.parse(line, "line");
        return idempotency.once(
                200, body, () -> seating.seat(order, lineId, body.seat(), body.version()), OrderJson::of);
    }

    @POST
    @Path("void")
    public Response takeOff(@PathParam("id") String id, @PathParam("line") String line, VoidJson body) {
        UUID order = Ids.parse(id, "id");
        UUID lineId = Ids.parse(line, "line");
        var quantity = body.amountOfIt();
        return idempotency.once(
                200, body, () -> adjusting.voidLine(lineId, quantity, body.request(order)), OrderJson::of);
    }

    @POST
    @Path("comp")
    public Response comp(@PathParam("id") String id, @PathParam("line") String line, CompJson body) {
        UUID order = Ids.parse(id, "id");
        UUID lineId = Ids.parse(line, "line");
        return idempotency.once(200, body, () -> adjusting.comp(lineId, body.request(order)), OrderJson::of);
    }

    @POST
    @Path("discounts")
    public Response discount(@PathParam("id") String id, @PathParam("line") String line, NewDiscountJson body) {
        UUID order = Ids.parse(id, "id");
        UUID lineId = Ids.parse(line, "line");
        return idempotency.once(
                200, body, () -> adjusting.discountLine(lineId, body.size(), body.request(order)), OrderJson::of);
    }
}
