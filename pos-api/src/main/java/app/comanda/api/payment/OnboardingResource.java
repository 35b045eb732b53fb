package app.comanda.api.payment;

import app.comanda.api.http.Ids;
import app.comanda.payment.account.Connecting;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Accounts that are opened under the operator's, and what the vendor must be told for them. */
@ApplicationScoped
@Path("payment-accounts/{account}/onboarding")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("owner")
public class OnboardingResource {

    @EJB
    Connecting connecting;

    /** Asked twice, it opens one account; the link is another each time. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public OnboardingLinkJson connect(@PathParam("account") String account, NewOnboardingJson body) {
        return OnboardingLinkJson.of(connecting.connect(Ids.parse(account, "account"), body.country()));
    }

    @GET
    public OnboardingJson standing(@PathParam("account") String account) {
        return OnboardingJson.of(connecting.standing(Ids.parse(account, "account")));
    }
}
