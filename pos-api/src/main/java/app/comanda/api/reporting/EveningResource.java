package app.comanda.api.reporting;

import app.comanda.api.http.Ids;
import app.comanda.api.http.Query;
import app.comanda.reporting.Evening;
import app.comanda.reporting.EveningReport;
import app.comanda.reporting.EveningTables;
import app.comanda.reporting.ReportCsv;
import app.comanda.reporting.SalesQuestion;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Everything about a trading day, or up to 31 of them. */
@ApplicationScoped
@Path("reports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"owner", "manager"})
public class EveningResource {

    @EJB
    EveningReport report;

    @GET
    @Path("evening")
    public Evening evening(
            @QueryParam("outlet") @Nullable String outlet,
            @QueryParam("date") @Nullable String date,
            @QueryParam("from") @Nullable String from,
            @QueryParam("currency") @Nullable String currency) {
        return read(outlet, date, from, currency);
    }

    @GET
    @Path("evening.csv")
    @Produces("text/csv")
    public Response eveningCsv(
            @QueryParam("outlet") @Nullable String outlet,
            @QueryParam("date") @Nullable String date,
            @QueryParam("from") @Nullable String from,
            @QueryParam("currency") @Nullable String currency) {
        Evening evening = read(outlet, date, from, currency);
        String csv = ReportCsv.of(EveningTables.of(evening, (group, code) -> code), key -> key.replace('-', '_'));
        return Response.ok(csv, "text/csv;charset=UTF-8;header=present")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"evening-" + evening.to() + ".csv\"")
                .build();
    }

    private Evening read(
            @Nullable String outlet, @Nullable String date, @Nullable String from, @Nullable String currency) {
        SalesQuestion question = new SalesQuestion(
                outlet == null ? null : Ids.parse(outlet, "outlet"),
                Query.date(date, "date"),
                currency == null ? null : currency.toUpperCase(Locale.ROOT));
        return report.of(question, Query.date(from, "from"));
    }
}
