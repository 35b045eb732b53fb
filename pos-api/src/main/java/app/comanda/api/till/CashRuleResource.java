package app.comanda.api.till;

import app.comanda.api.http.Ids;
import app.comanda.api.http.Required;
import app.comanda.staff.drawer.DrawerKeeping;
import app.comanda.staff.drawer.DrawerRule;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Whether an outlet takes cash only where somebody has charge of a drawer. */
@ApplicationScoped
@Path("outlets/{outlet}/cash-rule")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"owner", "manager"})
public class CashRuleResource {

    @EJB
    DrawerKeeping keeping;

    @GET
    @RolesAllowed({"owner", "manager", "cashier"})
    public CashRuleJson get(@PathParam("outlet") String outlet) {
        return CashRuleJson.of(keeping.cashRule(Ids.parse(outlet, "outlet")));
    }

    @PUT
    public CashRuleJson change(@PathParam("outlet") String outlet, CashRuleJson body) {
        boolean needed = Required.field(body.cashNeedsShift(), "cashNeedsShift");
        DrawerRule.Cash rule = needed ? DrawerRule.Cash.IN_SHIFT_ONLY : DrawerRule.Cash.ANYWHERE;
        return CashRuleJson.of(keeping.ask(Ids.parse(outlet, "outlet"), rule));
    }
}
