package app.comanda.api.catalog;

import app.comanda.api.http.Ids;
import app.comanda.api.http.Query;
import app.comanda.catalog.Channel;
import app.comanda.catalog.MenuReading;
import app.comanda.ordering.ServiceMode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The menu as an outlet sells it; what a terminal loads. */
@ApplicationScoped
@Path("outlets/{outlet}/menu")
@RolesAllowed({"owner", "manager", "cashier", "kitchen", "guest"})
public class OutletMenuResource {

    @Inject
    MenuReading menuReading;

    @Inject
    MenuAnswers answers;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response get(
            @PathParam("outlet") String outlet,
            @QueryParam("channel") @Nullable String channel,
            @QueryParam("serviceMode") @Nullable String serviceMode,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            @HeaderParam(HttpHeaders.ACCEPT_ENCODING) @Nullable String acceptEncoding) {
        UUID outletId = Ids.parse(outlet, "outlet");
        Channel by = Query.constant(Channel.class, channel, "channel");
        ServiceMode mode = Query.constant(ServiceMode.class, serviceMode, "serviceMode");
        MenuAnswer menu =
                answers.of(menuReading.now(outletId, by == null ? Channel.POS : by, mode == null ? null : mode.name()));
        boolean gzip =
                acceptEncoding != null && acceptEncoding.contains("gzip") && !acceptEncoding.contains("gzip;q=0");
        Response.ResponseBuilder answer;
        if (ifNoneMatch != null && menu.isKnownTo(ifNoneMatch)) {
            answer = Response.notModified();
        } else if (gzip) {
            answer = Response.ok(menu.gzip()).header(HttpHeaders.CONTENT_ENCODING, "gzip");
        } else {
            answer = Response.ok(menu.json());
        }
        return answer.header(HttpHeaders.ETAG, gzip ? menu.gzipEtag() : menu.etag())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .build();
    }
}
