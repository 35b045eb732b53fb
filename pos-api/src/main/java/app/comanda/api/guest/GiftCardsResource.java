package app.comanda.api.guest;

import app.comanda.api.http.Cursor;
import app.comanda.api.http.Idempotency;
import app.comanda.api.http.Ids;
import app.comanda.api.http.Required;
import app.comanda.guest.giftcard.GiftCard;
import app.comanda.guest.giftcard.GiftCardIssuing;
import app.comanda.guest.giftcard.GiftCardKeeping;
import app.comanda.guest.giftcard.IssuedGiftCard;
import app.comanda.guest.giftcard.NewGiftCard;
import app.comanda.kernel.Json;
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
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Gift cards: issued and looked after by those in charge, looked up by whoever takes the money. */
@ApplicationScoped
@Path("gift-cards")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"owner", "manager"})
public class GiftCardsResource {

    @EJB
    GiftCardIssuing issuing;

    @EJB
    GiftCardKeeping keeping;

    @Inject
    Idempotency idempotency;

    /** The first answers are kept, and a code must not be: it is added to the answer of the call that made it. */
    @POST
    public Response issue(NewGiftCardJson body) {
        NewGiftCard wanted = body.wanted();
        AtomicReference<@Nullable IssuedGiftCard> made = new AtomicReference<>();
        Response kept = idempotency.once(
                201,
                body,
                () -> {
                    IssuedGiftCard issued = issuing.issue(wanted);
                    made.set(issued);
                    return issued;
                },
                issued -> new IssuedGiftCardJson(GiftCardJson.of(issued.card()), null));
        return withCode(kept, made.get());
    }

    /** Nothing is added for a repeat: what it made itself, if anything, is undone. */
    private static Response withCode(Response kept, @Nullable IssuedGiftCard made) {
        GiftCardJson answered =
                Json.read(kept.getEntity().toString(), IssuedGiftCardJson.class).giftCard();
        if (made == null || !made.card().id().equals(answered.id())) {
            return kept;
        }
        IssuedGiftCardJson told = new IssuedGiftCardJson(answered, made.code().display());
        return Response.fromResponse(kept).entity(Json.write(told)).build();
    }

    @GET
    public GiftCardPageJson list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        int size = Cursor.limit(limit);
        List<GiftCard> found = keeping.list(Cursor.after(cursor), 0, size + 1);
        List<GiftCardJson> page =
                found.stream().limit(size).map(GiftCardJson::of).toList();
        String next = found.size() > size ? page.get(size - 1).id().toString() : null;
        return new GiftCardPageJson(
                page, keeping.outstanding().stream().map(OutstandingJson::of).toList(), next);
    }

    @GET
    @Path("{giftCard}")
    public GiftCardStoryJson get(@PathParam("giftCard") String giftCard) {
        UUID id = id(giftCard);
        return new GiftCardStoryJson(
                GiftCardJson.of(keeping.get(id)),
                keeping.entries(id).stream().map(LedgerEntryJson::of).toList());
    }

    /** Changes nothing; it is no GET because a code does not belong into an address. */
    @POST
    @Path("lookup")
    @RolesAllowed({"owner", "manager", "cashier"})
    public GiftCardJson lookUp(GiftCardCodeJson body) {
        return GiftCardJson.of(keeping.lookUp(Required.field(body.code(), "code")));
    }

    @POST
    @Path("{giftCard}/block")
    public Response block(@PathParam("giftCard") String giftCard, LedgerReasonJson body) {
        UUID id = id(giftCard);
        String why = body.told();
        return idempotency.once(200, body, () -> keeping.block(id, why), GiftCardJson::of);
    }

    @POST
    @Path("{giftCard}/unblock")
    public Response unblock(@PathParam("giftCard") String giftCard, LedgerReasonJson body) {
        UUID id = id(giftCard);
        String why = body.told();
        return idempotency.once(200, body, () -> keeping.unblock(id, why), GiftCardJson::of);
    }

    @POST
    @Path("{giftCard}/adjust")
    public Response adjust(@PathParam("giftCard") String giftCard, LedgerChangeJson body) {
        UUID id = id(giftCard);
        long by = body.by();
        String why = body.why();
        return idempotency.once(200, body, () -> keeping.adjust(id, by, why), GiftCardJson::of);
    }

    @POST
    @Path("{giftCard}/void")
    public Response voidRest(@PathParam("giftCard") String giftCard, LedgerReasonJson body) {
        UUID id = id(giftCard);
        String why = body.told();
        return idempotency.once(200, body, () -> keeping.voidRest(id, why), GiftCardJson::of);
    }

    private static UUID id(String giftCard) {
        return Ids.parse(giftCard, "giftCard");
    }
}
