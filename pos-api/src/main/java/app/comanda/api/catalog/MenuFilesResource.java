package app.comanda.api.catalog;

import app.comanda.api.http.Idempotency;
import app.comanda.api.http.Ids;
import app.comanda.api.http.MostBytes;
import app.comanda.catalog.menuimport.MenuExport;
import app.comanda.catalog.menuimport.MenuImport;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The menu as a file, CSV or JSON, in and out. */
@ApplicationScoped
@Path("menu")
@RolesAllowed({"owner", "manager"})
public class MenuFilesResource {

    private static final String CSV = "text/csv";
    private static final String CSV_TEXT = CSV + ";charset=utf-8";
    private static final String JSON = MediaType.APPLICATION_JSON + ";charset=utf-8";

    /** CSV for whoever takes anything. */
    private static final List<Variant> FORMS = Variant.mediaTypes(
                    MediaType.valueOf(CSV), MediaType.APPLICATION_JSON_TYPE)
            .build();

    @EJB
    MenuImport menuImport;

    @EJB
    MenuExport menuExport;

    @Inject
    Idempotency idempotency;

    /** @param outlet in whose currency the prices are; needed only where the outlets take different money */
    @POST
    @Path("imports")
    @Consumes({CSV, MediaType.APPLICATION_JSON})
    @MostBytes(kib = 16 * 1024)
    @Produces(MediaType.APPLICATION_JSON)
    public Response load(@QueryParam("outlet") @Nullable String outlet, byte[] file) {
        UUID of = outlet(outlet);
        return idempotency.once(200, Arrays.asList(outlet, file), () -> menuImport.load(file, of), Function.identity());
    }

    @GET
    @Path("export")
    @Produces({CSV, MediaType.APPLICATION_JSON})
    public Response export(@QueryParam("outlet") @Nullable String outlet, @Context Request request) {
        Variant form = request.selectVariant(FORMS);
        boolean json = form != null && form.getMediaType().equals(MediaType.APPLICATION_JSON_TYPE);
        UUID of = outlet(outlet);
        return Response.ok(json ? menuExport.json(of) : menuExport.csv(of), json ? JSON : CSV_TEXT)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + (json ? "menu.json" : "menu.csv") + "\"")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private static @Nullable UUID outlet(@Nullable String outlet) {
        return outlet == null ? null : Ids.parse(outlet, "outlet");
    }
}
