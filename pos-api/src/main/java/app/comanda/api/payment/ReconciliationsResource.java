package app.comanda.api.payment;

import app.comanda.api.http.Ids;
import app.comanda.api.http.Required;
import app.comanda.payment.reconciliation.DifferenceSettling;
import app.comanda.payment.reconciliation.DueComparing;
import app.comanda.payment.reconciliation.ReconciliationReading;
import app.comanda.payment.reconciliation.Reconciling;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Our books held against the vendors', day by day. */
@ApplicationScoped
@Path("reconciliations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"owner", "manager"})
public class ReconciliationsResource {

    @EJB
    ReconciliationReading reading;

    @EJB
    Reconciling reconciling;

    @EJB
    DueComparing comparing;

    @EJB
    DifferenceSettling settling;

    @Inject
    Clock clock;

    /** Newest day first. */
    @GET
    public List<ReconciliationJson> list(
            @QueryParam("account") @Nullable String account,
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until) {
        LatelyPaid asked = LatelyPaid.of(account, from, until, clock);
        return reading.list(asked.account(), asked.first(), asked.last()).stream()
                .map(ReconciliationJson::of)
                .toList();
    }

    /** Asks the vendor now; comparing a day again replaces what was found before. */
    @POST
    public ReconciliationJson compare(NewReconciliationJson body) {
        UUID id = reconciling
                .compare(Required.field(body.accountId(), "accountId"), Required.field(body.day(), "day"))
                .id();
        return ReconciliationJson.of(reading.get(id));
    }

    /** Compares what is due by now, as the server does by itself every hour. */
    @POST
    @Path("due")
    @Consumes(MediaType.WILDCARD)
    public List<ReconciliationJson> compareDue() {
        return comparing.compareAll().stream()
                .map(one -> ReconciliationJson.of(reading.get(one.id())))
                .toList();
    }

    @GET
    @Path("{reconciliation}")
    public ReconciliationJson get(@PathParam("reconciliation") String reconciliation) {
        return ReconciliationJson.of(reading.get(Ids.parse(reconciliation, "reconciliation")));
    }

    /** Says why a difference is right. */
    @POST
    @Path("{reconciliation}/differences/{difference}/settlement")
    public ReconciliationJson settle(
            @PathParam("reconciliation") String reconciliation,
            @PathParam("difference") String difference,
            DifferenceNoteJson body) {
        return ReconciliationJson.of(settling.settle(
                Ids.parse(reconciliation, "reconciliation"), Ids.parse(difference, "difference"), body.readNote()));
    }
}
