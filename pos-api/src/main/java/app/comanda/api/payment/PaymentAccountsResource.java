package app.comanda.api.payment;

import app.comanda.api.http.Idempotency;
import app.comanda.api.http.Ids;
import app.comanda.payment.account.AccountDetails;
import app.comanda.payment.account.AccountEditing;
import app.comanda.payment.account.AccountProbing;
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

/** The restaurant's accounts with payment vendors. */
@ApplicationScoped
@Path("payment-accounts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("owner")
public class PaymentAccountsResource {

    @EJB
    AccountEditing editing;

    @EJB
    AccountProbing probing;

    @Inject
    Idempotency idempotency;

    @GET
    public List<PaymentAccountJson> list() {
        return editing.all().stream().map(PaymentAccountJson::of).toList();
    }

    @POST
    public Response add(NewPaymentAccountJson body) {
        AccountDetails details = body.details();
        return idempotency.once(201, body, () -> editing.add(details), PaymentAccountJson::of);
    }

    @GET
    @Path("{account}")
    public PaymentAccountJson get(@PathParam("account") String account) {
        return PaymentAccountJson.of(editing.get(Ids.parse(account, "account")));
    }

    @PUT
    @Path("{account}")
    public PaymentAccountJson change(@PathParam("account") String account, NewPaymentAccountJson body) {
        return PaymentAccountJson.of(editing.change(Ids.parse(account, "account"), body.details(), body.version()));
    }

    @DELETE
    @Path("{account}")
    public void remove(@PathParam("account") String account) {
        editing.remove(Ids.parse(account, "account"));
    }

    /** Tries the account's keys without moving money. */
    @POST
    @Path("{account}/probe")
    @Consumes(MediaType.WILDCARD)
    public ProbeJson probe(@PathParam("account") String account) {
        UUID id = Ids.parse(account, "account");
        return ProbeJson.of(probing.probe(id));
    }
}
