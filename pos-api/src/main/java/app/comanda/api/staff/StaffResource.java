package app.comanda.api.staff;

import app.comanda.api.http.Idempotency;
import app.comanda.api.http.Ids;
import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Json;
import app.comanda.staff.Employee;
import app.comanda.staff.EmployeeDetails;
import app.comanda.staff.Hiring;
import app.comanda.staff.StaffBook;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;

/** Who works here. Managers decide about cashiers and kitchen, owners about everybody. */
@ApplicationScoped
@Path("staff")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"owner", "manager"})
public class StaffResource {

    @Inject
    Hiring hiring;

    @EJB
    StaffBook book;

    @Inject
    Idempotency idempotency;

    @GET
    public List<EmployeeJson> list() {
        return book.all().stream().map(EmployeeJson::of).toList();
    }

    @GET
    @Path("{id}")
    public EmployeeJson get(@PathParam("id") String id) {
        return EmployeeJson.of(book.get(Ids.parse(id, "id")));
    }

    /**
     * The book first, then Keycloak, which is never called inside a transaction. A repeat finds the person in the book
     * and does what is left to do.
     */
    @POST
    public Response hire(NewEmployeeJson body) {
        EmployeeDetails details = body.details();
        Response entered = idempotency.once(201, body, () -> hiring.enter(details), EmployeeJson::of);
        EmployeeJson first = Json.read(entered.getEntity().toString(), EmployeeJson.class);
        return Response.fromResponse(entered)
                .entity(Json.write(EmployeeJson.of(withAccount(first.id()))))
                .build();
    }

    @PUT
    @Path("{id}")
    public EmployeeJson change(@PathParam("id") String id, NewEmployeeJson body) {
        return EmployeeJson.of(hiring.change(Ids.parse(id, "id"), body.details(), body.readVersion()));
    }

    /** Sends the e-mail again, and makes the account where Keycloak was away before. */
    @POST
    @Path("{id}/invitation")
    public EmployeeJson invite(@PathParam("id") String id) {
        return EmployeeJson.of(hiring.invite(Ids.parse(id, "id")));
    }

    /** The person works here no more: no sign-in, all sessions ended. */
    @DELETE
    @Path("{id}")
    public EmployeeJson dismiss(@PathParam("id") String id) {
        return EmployeeJson.of(hiring.dismiss(Ids.parse(id, "id")));
    }

    /** Where Keycloak is away the person is hired all the same, with the account still {@code WANTED}. */
    private Employee withAccount(UUID id) {
        Employee hired = book.get(id);
        if (hired.account() == Employee.Account.MADE && hired.invitedAt().isPresent()) {
            return hired;
        }
        try {
            return hiring.invite(id);
        } catch (BusinessException e) {
            if (e.kind() == BusinessException.Kind.UNAVAILABLE) {
                return book.get(id);
            }
            throw e;
        }
    }
}
