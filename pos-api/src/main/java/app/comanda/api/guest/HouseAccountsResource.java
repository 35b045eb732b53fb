package app.comanda.api.guest;

import app.comanda.api.http.Cursor;
import app.comanda.api.http.Idempotency;
import app.comanda.api.http.Ids;
import app.comanda.api.http.IfMatch;
import app.comanda.api.http.Query;
import app.comanda.api.http.Required;
import app.comanda.guest.houseaccount.AccountDetails;
import app.comanda.guest.houseaccount.HouseAccount;
import app.comanda.guest.houseaccount.HouseAccountKeeping;
import app.comanda.guest.houseaccount.StatementWriting;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** House accounts: kept by those in charge, chosen by whoever takes the money. */
@ApplicationScoped
@Path("house-accounts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"owner", "manager"})
public class HouseAccountsResource {

    @EJB
    HouseAccountKeeping keeping;

    @EJB
    StatementWriting writing;

    @Inject
    Idempotency idempotency;

    @POST
    public Response open(NewHouseAccountJson body) {
        UUID outlet = Required.field(body.outletId(), "outletId");
        AccountDetails details = body.details();
        return idempotency.once(201, body, () -> keeping.open(outlet, details), HouseAccountJson::of);
    }

    @GET
    @RolesAllowed({"owner", "manager", "cashier"})
    public HouseAccountPageJson list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        int size = Cursor.limit(limit);
        List<HouseAccount> found = keeping.list(Cursor.after(cursor), 0, size + 1);
        List<HouseAccountJson> page =
                found.stream().limit(size).map(HouseAccountJson::of).toList();
        String next = found.size() > size ? page.get(size - 1).id().toString() : null;
        return new HouseAccountPageJson(page, next);
    }

    @GET
    @Path("{houseAccount}")
    public HouseAccountStoryJson get(@PathParam("houseAccount") String houseAccount) {
        UUID id = id(houseAccount);
        return new HouseAccountStoryJson(
                HouseAccountJson.of(keeping.get(id)),
                keeping.entries(id).stream().map(LedgerEntryJson::of).toList());
    }

    @GET
    @Path("{houseAccount}/statement")
    public StatementJson statement(
            @PathParam("houseAccount") String houseAccount,
            @QueryParam("outlet") @Nullable String outlet,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        return StatementJson.of(writing.of(
                id(houseAccount),
                Ids.parse(Required.field(outlet, "outlet"), "outlet"),
                Required.field(Query.date(from, "from"), "from"),
                Required.field(Query.date(to, "to"), "to")));
    }

    @PUT
    @Path("{houseAccount}")
    public Response change(
            @PathParam("houseAccount") String houseAccount,
            @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch,
            NewHouseAccountJson body) {
        UUID id = id(houseAccount);
        long version = IfMatch.version(ifMatch, body.version());
        AccountDetails details = body.details();
        return idempotency.once(200, body, () -> keeping.change(id, details, version), HouseAccountJson::of);
    }

    @POST
    @Path("{houseAccount}/block")
    public Response block(@PathParam("houseAccount") String houseAccount, LedgerReasonJson body) {
        UUID id = id(houseAccount);
        String why = body.told();
        return idempotency.once(200, body, () -> keeping.block(id, why), HouseAccountJson::of);
    }

    @POST
    @Path("{houseAccount}/unblock")
    public Response unblock(@PathParam("houseAccount") String houseAccount, LedgerReasonJson body) {
        UUID id = id(houseAccount);
        String why = body.told();
        return idempotency.once(200, body, () -> keeping.unblock(id, why), HouseAccountJson::of);
    }

    /** What came in for what is owed. */
    @POST
    @Path("{houseAccount}/receive")
    public Response receive(@PathParam("houseAccount") String houseAccount, LedgerChangeJson body) {
        UUID id = id(houseAccount);
        long amount = body.by();
        String why = body.why();
        return idempotency.once(200, body, () -> keeping.receive(id, amount, why), HouseAccountJson::of);
    }

    @POST
    @Path("{houseAccount}/adjust")
    public Response adjust(@PathParam("houseAccount") String houseAccount, LedgerChangeJson body) {
        UUID id = id(houseAccount);
        long by = body.by();
        String why = body.why();
        return idempotency.once(200, body, () -> keeping.adjust(id, by, why), HouseAccountJson::of);
    }

    private static UUID id(String houseAccount) {
        return Ids.parse(houseAccount, "houseAccount");
    }
}
