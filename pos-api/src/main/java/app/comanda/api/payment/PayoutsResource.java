package app.comanda.api.payment;

import app.comanda.api.http.Ids;
import app.comanda.payment.reconciliation.PayoutReading;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What vendors sent to the bank, as it was found when days were compared. */
@ApplicationScoped
@Path("payouts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"owner", "manager"})
public class PayoutsResource {

    @EJB
    PayoutReading reading;

    @Inject
    Clock clock;

    /** Newest first. */
    @GET
    public List<PayoutJson> list(
            @QueryParam("account") @Nullable String account,
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until) {
        LatelyPaid asked = LatelyPaid.of(account, from, until, clock);
        return reading.list(asked.account(), asked.first(), asked.last(), ZoneOffset.UTC).stream()
                .map(PayoutJson::of)
                .toList();
    }

    @GET
    @Path("{payout}")
    public PayoutJson get(@PathParam("payout") String payout) {
        return PayoutJson.of(reading.get(Ids.parse(payout, "payout")));
    }
}
