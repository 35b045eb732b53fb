package app.comanda.payment.qris;

import app.comanda.payment.account.Access;
import app.comanda.payment.http.JsonHttp;
import app.comanda.payment.http.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpRequest;

/** The requests of Xendit's API. */
@ApplicationScoped
public class XenditCalls {

    /** Of QR codes; pinned, so that a change at Xendit changes nothing here. */
    static final String VERSION = "2022-07-31";

    @Inject
    JsonHttp http;

    /** For what moves money. @param key the idempotency key */
    public Reply move(Access access, String path, JsonNode body, String key) {
        return http.move(
                () -> request(access, path).header("idempotency-key", key).POST(JsonHttp.body(body)));
    }

    /** For what only asks. */
    public Reply ask(Access access, String path) {
        return http.ask(() -> request(access, path));
    }

    private static HttpRequest.Builder request(Access access, String path) {
        return HttpRequest.newBuilder(URI.create(access.base() + path))
                .header("Authorization", JsonHttp.basic(access.secret("secretKey")))
                .header("api-version", VERSION)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json");
    }
}
