package app.comanda.api.staff;

import app.comanda.api.http.Idempotency;
import app.comanda.api.http.Ids;
import app.comanda.api.http.Query;
import app.comanda.staff.reason.Reason;
import app.comanda.staff.reason.ReasonBook;
import app.comanda.staff.reason.ReasonDetails;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why something is taken off a bill or out of a drawer. */
@ApplicationScoped
@Path("reasons")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"owner", "manager"})
public class ReasonsResource {

    @EJB
    ReasonBook book;

    @Inject
    Idempotency idempotency;

    @GET
    @RolesAllowed({"owner", "manager", "cashier"})
    public OfferedReasonListJson list(@QueryParam("kind") @Nullable String kind) {
        return new OfferedReasonListJson(book.list(Query.constant(Reason.Kind.class, kind, "kind")).stream()
                .map(OfferedReasonJson::of)
                .toList());
    }

    @POST
    public Response add(NewOfferedReasonJson body) {
        Reason.Kind kind = body.neededKind();
        String text = body.neededText();
        return idempotency.once(201, body, () -> book.add(kind, text), OfferedReasonJson::of);
    }

    @PUT
    @Path("{id}")
    public Response change(@PathParam("id") String id, ReasonChangeJson body) {
        UUID reason = Ids.parse(id, "id");
        ReasonDetails details = body.details();
        long version = body.readVersion();
        return idempotency.once(200, body, () -> book.change(reason, details, version), OfferedReasonJson::of);
    }
}
