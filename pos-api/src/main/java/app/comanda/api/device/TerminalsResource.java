package app.comanda.api.device;

import app.comanda.api.http.Ids;
import app.comanda.api.http.RequestId;
import app.comanda.api.http.Required;
import app.comanda.device.Enrolment;
import app.comanda.device.Purpose;
import app.comanda.device.TerminalBook;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
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
import java.util.Objects;

/** Terminals: codes for new ones, their list, and the call by which a device becomes one. */
@ApplicationScoped
@Path("terminals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"owner", "manager"})
public class TerminalsResource {

    @EJB
    TerminalBook book;

    @Inject
    Enrolment enrolment;

    @Inject
    HttpServletRequest request;

    @GET
    public List<TerminalJson> list() {
        return book.all().stream().map(TerminalJson::of).toList();
    }

    /** Takes no idempotency key: a stored answer would hold the code, and a second code does no harm. */
    @POST
    @Path("codes")
    public Response makeCode(NewCodeJson body) {
        CodeJson code = CodeJson.of(book.makeCode(
                Required.field(body.outletId(), "outletId"), Objects.requireNonNullElse(body.purpose(), Purpose.TILL)));
        return Response.status(201).entity(code).build();
    }

    /** Open to all: the code is the proof. Takes no idempotency key, because a code works once anyway. */
    @POST
    @Path("enrolments")
    @PermitAll
    public Response enrol(EnrolmentJson body) {
        var enrolled = enrolment.redeem(
                Required.field(body.code(), "code"),
                Required.field(body.name(), "name"),
                body.deviceKey(),
                request.getRemoteAddr(),
                String.valueOf(RequestId.current()));
        return Response.status(201)
                .entity(EnrolledTerminalJson.of(enrolled))
                .header("Cache-Control", "no-store")
                .build();
    }

    @PUT
    @Path("{id}")
    public TerminalJson rename(@PathParam("id") String id, TerminalNameJson body) {
        return TerminalJson.of(book.rename(Ids.parse(id, "id"), Required.field(body.name(), "name")));
    }

    /** From the answer on, the terminal opens nothing. */
    @DELETE
    @Path("{id}")
    public TerminalJson revoke(@PathParam("id") String id) {
        return TerminalJson.of(book.revoke(Ids.parse(id, "id")));
    }
}
