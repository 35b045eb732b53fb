package app.comanda.api.payment;

import app.comanda.api.http.Ids;
import app.comanda.payment.PaymentGateways;
import app.comanda.payment.account.MethodReading;
import app.comanda.payment.remote.PlatformFee;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;

/** By what guests can pay at an outlet, and what it costs. */
@ApplicationScoped
@Path("outlets/{outlet}/payment-methods")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"owner", "manager", "cashier"})
public class PaymentMethodsResource {

    @EJB
    MethodReading methods;

    @Inject
    PaymentGateways gateways;

    @Inject
    PlatformFee platformFee;

    @GET
    public List<PaymentMethodJson> list(@PathParam("outlet") String outlet) {
        return Stream.concat(
                        gateways.localMethods().stream().map(PaymentMethodJson::local),
                        methods.of(Ids.parse(outlet, "outlet")).stream()
                                .map(way -> PaymentMethodJson.of(way, platformFee.percent())))
                .toList();
    }
}
