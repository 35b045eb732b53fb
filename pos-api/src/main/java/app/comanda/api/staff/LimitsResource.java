package app.comanda.api.staff;

import app.comanda.api.http.Idempotency;
import app.comanda.api.http.Query;
import app.comanda.staff.Role;
import app.comanda.staff.approval.Deed;
import app.comanda.staff.approval.Limit;
import app.comanda.staff.approval.LimitSetting;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;

/** What each role may do by itself; only owners change it. */
@ApplicationScoped
@Path("limits")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("owner")
public class LimitsResource {

    @EJB
    LimitSetting setting;

    @Inject
    Idempotency idempotency;

    @GET
    @RolesAllowed({"owner", "manager"})
    public StandingLimitListJson list() {
        return new StandingLimitListJson(
                setting.all().stream().map(StandingLimitJson::of).toList());
    }

    @PUT
    @Path("{role}/{deed}")
    public Response set(@PathParam("role") String role, @PathParam("deed") String deed, LimitJson body) {
        Role who = Objects.requireNonNull(Query.constant(Role.class, role, "role"));
        Deed what = Objects.requireNonNull(Query.constant(Deed.class, deed, "deed"));
        Limit limit = body.limit();
        return idempotency.once(200, body, () -> setting.set(who, what, limit), StandingLimitJson::of);
    }
}
