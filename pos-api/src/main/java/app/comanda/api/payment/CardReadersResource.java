package app.comanda.api.payment;

import app.comanda.api.http.Ids;
import app.comanda.payment.account.ReaderReading;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** On which readers guests can pay at an outlet, as their vendor tells. */
@ApplicationScoped
@Path("outlets/{outlet}/card-readers")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"owner", "manager", "cashier"})
public class CardReadersResource {

    @EJB
    ReaderReading readers;

    @GET
    public List<CardReaderJson> list(@PathParam("outlet") String outlet) {
        return readers.of(Ids.parse(outlet, "outlet")).stream()
                .map(CardReaderJson::of)
                .toList();
    }

    /** For an app that steers a reader by itself; a new one each time. */
    @POST
    @Path("connection-token")
    public ConnectionTokenJson connectionToken(@PathParam("outlet") String outlet) {
        return new ConnectionTokenJson(readers.connectionToken(Ids.parse(outlet, "outlet")));
    }
}
