package app.comanda.payment.qris;

import app.comanda.payment.account.Access;
import app.comanda.payment.http.JsonHttp;
import app.comanda.payment.http.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpRequest;

/** The requests of Midtrans' Core API. */
@ApplicationScoped
public class MidtransCalls {

    @Inject
    JsonHttp http;

    /** For what moves money. */
    public Reply move(Access access, String path, JsonNode body) {
        return http.move(() -> request(access, path).POST(JsonHttp.body(body)));
    }

    /** For what only asks. */
    public Reply ask(Access access, String path) {
        return http.ask(() -> request(access, path));
    }

    private static HttpRequest.Builder request(Access access, String path) {
        return HttpRequest.newBuilder(URI.create(access.base() + path))
                .header("Authorization", JsonHttp.basic(access.secret("serverKey")))
                .header("Accept", "application/json")
                .header("Content-Type", "application/json");
    }
}
