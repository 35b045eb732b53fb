package app.comanda.api.device;

import app.comanda.api.http.Required;
import app.comanda.device.DeviceKey;
import app.comanda.device.Purpose;
import app.comanda.device.TerminalBook;
import app.comanda.device.signin.NewSession;
import app.comanda.device.signin.SessionToken;
import app.comanda.device.signin.SigningIn;
import app.comanda.device.signin.TerminalCard;
import app.comanda.device.signin.TerminalReading;
import app.comanda.ordering.charge.ChargeSetting;
import app.comanda.staff.approval.LimitSetting;
import app.comanda.staff.drawer.DrawerKeeping;
import app.comanda.staff.reason.ReasonBook;
import app.comanda.tenancy.Outlet;
import jakarta.annotation.security.PermitAll;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The terminal that calls: itself, and who signs in at it. Open to all, because its key is the proof. Takes no idempotency
 * keys: a stored answer would hold a token, and a second sign-in does no harm.
 */
@ApplicationScoped
@Path("terminal")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@PermitAll
public class TerminalResource {

    @Inject
    TerminalCall terminal;

    @EJB
    TerminalReading reading;

    @EJB
    TerminalBook book;

    @EJB
    SigningIn signingIn;

    @EJB
    ChargeSetting charges;

    @EJB
    ReasonBook reasons;

    @EJB
    LimitSetting limits;

    @EJB
    DrawerKeeping drawer;

    @GET
    public Response card() {
        TerminalCardJson card = terminal.run(this::read);
        return Response.ok(card).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    @PUT
    @Path("public-key")
    public TerminalCardJson registerKey(PublicKeyJson body) {
        DeviceKey key = DeviceKey.parse(Required.field(body.publicKey(), "publicKey"));
        return terminal.run(() -> {
            book.signsWith(key);
            return read();
        });
    }

    @POST
    @Path("sign-ins")
    public Response signIn(SignInJson body) {
        NewSession session = terminal.run(() -> begin(body));
        return Response.status(201)
                .entity(SignedInJson.of(session))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Ends the sign-in whose token is shown; one that has ended already stays so. */
    @DELETE
    @Path("sign-ins")
    public Response signOut(@HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String bearer) {
        String token = bearer == null ? "" : bearer.replaceFirst("(?i)^bearer\\s+", "");
        terminal.run(() -> {
            if (SessionToken.isOne(token)) {
                signingIn.signOut(new SessionToken(token));
            }
            return token;
        });
        return Response.noContent().build();
    }

    private NewSession begin(SignInJson body) {
        UUID employee = body.employeeId();
        return employee == null
                ? signingIn.signInDisplay()
                : signingIn.signIn(employee, Required.field(body.pin(), "pin"));
    }

    private TerminalCardJson read() {
        TerminalCard card = reading.card();
        TillHouseJson house = card.terminal().purpose() == Purpose.TILL ? house(card.outlet()) : null;
        return TerminalCardJson.of(card, charges.get(card.outlet().id()).rule(), house);
    }

    private TillHouseJson house(Outlet outlet) {
        return TillHouseJson.of(
                reasons.list(null),
                limits.all(),
                outlet.currency(),
                drawer.cashRule(outlet.id()),
                drawer.findCurrent());
    }
}
