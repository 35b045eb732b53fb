package app.comanda.api.payment;

import app.comanda.api.http.Ids;
import app.comanda.payment.account.Connecting;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Whether guests can pay by the wallets of their phones on our own pages. */
@ApplicationScoped
@Path("payment-accounts/{account}/wallets")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("owner")
public class WalletsResource {

    @EJB
    Connecting connecting;

    @GET
    public WalletsJson wallets(@PathParam("account") String account) {
        return WalletsJson.of(connecting.host(), connecting.wallets(Ids.parse(account, "account")));
    }

    @POST
    public WalletsJson registerWallets(@PathParam("account") String account) {
        return WalletsJson.of(connecting.host(), connecting.registerWallets(Ids.parse(account, "account")));
    }
}
