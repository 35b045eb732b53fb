package app.comanda.api.catalog;

import app.comanda.api.http.Idempotency;
import app.comanda.api.http.Ids;
import app.comanda.api.http.IfMatch;
import app.comanda.catalog.daypart.PriceRuleDetails;
import app.comanda.catalog.daypart.PriceRuleSetting;
import jakarta.annotation.security.RolesAllowed;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Happy hours and other prices in time. */
@ApplicationScoped
@Path("menu/price-rules")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"owner", "manager"})
public class PriceRulesResource {

    @EJB
    PriceRuleSetting setting;

    @Inject
    Idempotency idempotency;

    @GET
    @RolesAllowed({"owner", "manager", "cashier", "kitchen"})
    public PriceRuleListJson list() {
        return new PriceRuleListJson(
                setting.rules().stream().map(PriceRuleJson::of).toList());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"owner", "manager", "cashier", "kitchen"})
    public PriceRuleJson get(@PathParam("id") String id) {
        return PriceRuleJson.of(setting.rule(Ids.parse(id, "id")));
    }

    @POST
    public Response add(PriceRuleJson body) {
        PriceRuleDetails details = body.details();
        return idempotency.once(201, body, () -> setting.add(details), PriceRuleJson::of);
    }

    @PUT
    @Path("{id}")
    public Response change(
            @PathParam("id") String id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch, PriceRuleJson body) {
        UUID rule = Ids.parse(id, "id");
        long version = IfMatch.version(ifMatch, body.version());
        PriceRuleDetails details = body.details();
        return idempotency.once(
                200, new Change(version, body), () -> setting.change(rule, version, details), PriceRuleJson::of);
    }

    @DELETE
    @Path("{id}")
    @Consumes(MediaType.WILDCARD)
    public Response remove(@PathParam("id") String id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch) {
        UUID rule = Ids.parse(id, "id");
        Long version = IfMatch.optional(ifMatch);
        return idempotency.once(
                200,
                new Change(version, null),
                () -> {
                    setting.remove(rule, version);
                    return rule;
                },
                RemovedJson::new);
    }
}
