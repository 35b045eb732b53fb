package app.comanda.api.catalog;

import app.comanda.api.http.Ids;
import app.comanda.api.http.Query;
import app.comanda.catalog.Channel;
import app.comanda.catalog.MenuNow;
import app.comanda.catalog.MenuReading;
import app.comanda.ordering.ServiceMode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The menu as an outlet sells it; what a terminal loads. */
@ApplicationScoped
@Path("outlets/{outlet}/menu")
@RolesAllowed({"owner", "manager", "cashier", "kitchen", "guest"})
public class OutletMenuResource {

    /** The instance manipulation of RFC 3229 that callers may accept: changes against the menu that they have. */
    private static final String CHANGES = "comanda-menu";

    private static final String A_IM = "A-IM";

    private static final int IM_USED = 226;

    @EJB
    MenuReading menuReading;

    @Inject
    MenuAnswers answers;

    @Inject
    MenuDeltas deltas;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response get(
            @PathParam("outlet") String outlet,
            @QueryParam("channel") @Nullable String channel,
            @QueryParam("serviceMode") @Nullable String serviceMode,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            @HeaderParam(A_IM) @Nullable String manipulations,
            @HeaderParam(HttpHeaders.ACCEPT_ENCODING) @Nullable String acceptEncoding) {
        UUID outletId = Ids.parse(outlet, "outlet");
        Channel by = Query.constant(Channel.class, channel, "channel");
        ServiceMode mode = Query.constant(ServiceMode.class, serviceMode, "serviceMode");
        MenuNow now = menuReading.now(outletId, by == null ? Channel.POS : by, mode == null ? null : mode.name());
        MenuAnswer menu = answers.of(now);
        String known = ifNoneMatch == null ? "" : ifNoneMatch;
        boolean gzip =
                acceptEncoding != null && acceptEncoding.contains("gzip") && !acceptEncoding.contains("gzip;q=0");
        Response.ResponseBuilder answer;
        if (menu.isKnownTo(known)) {
            answer = Response.notModified();
        } else {
            Optional<MenuDelta> delta = manipulations == null || !manipulations.contains(CHANGES)
                    ? Optional.empty()
                    : deltas.since(known, menu, now);
            Packed text = delta.map(MenuDelta::text).orElse(menu.text());
            answer = gzip
                    ? Response.ok(text.gzip()).header(HttpHeaders.CONTENT_ENCODING, "gzip")
                    : Response.ok(text.plain());
            if (delta.isPresent()) {
                answer.status(IM_USED)
                        .header("IM", CHANGES)
                        .header("Delta-Base", delta.get().base());
            }
        }
        return answer.header(HttpHeaders.ETAG, gzip ? menu.gzipEtag() : menu.etag())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING + ", " + A_IM)
                .build();
    }
}
