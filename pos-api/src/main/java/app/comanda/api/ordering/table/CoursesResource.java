package app.comanda.api.ordering.table;

import app.comanda.api.http.Idempotency;
import app.comanda.api.http.Ids;
import app.comanda.api.http.Query;
import app.comanda.api.ordering.OrderJson;
import app.comanda.ordering.CourseFiring;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** When which course of an order is cooked. */
@ApplicationScoped
@Path("orders/{id}/courses/{course}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"owner", "manager", "cashier"})
public class CoursesResource {

    @EJB
    CourseFiring firing;

    @Inject
    Idempotency idempotency;

    @POST
    @Path("firing")
    public Response fire(@PathParam("id") String id, @PathParam("course") String course) {
        UUID order = Ids.parse(id, "id");
        int number = Query.number(course, "course", 0);
        return idempotency.once(200, "", () -> firing.fire(order, number), OrderJson::of);
    }

    @POST
    @Path("holding")
    public Response hold(@PathParam("id") String id, @PathParam("course") String course) {
        UUID order = Ids.parse(id, "id");
        int number = Query.number(course, "course", 0);
        return idempotency.once(200, "", () -> firing.hold(order, number), OrderJson::of);
    }
}
