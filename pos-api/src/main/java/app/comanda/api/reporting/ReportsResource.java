package app.comanda.api.reporting;

import app.comanda.api.http.Ids;
import app.comanda.api.http.Query;
import app.comanda.kernel.BusinessException;
import app.comanda.reporting.DaySales;
import app.comanda.reporting.DaySum;
import app.comanda.reporting.ItemSales;
import app.comanda.reporting.SalesQuestion;
import app.comanda.reporting.SalesReport;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was sold, for those who run the place. */
@ApplicationScoped
@Path("reports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"owner", "manager"})
public class ReportsResource {

    @EJB
    SalesReport report;

    @GET
    @Path("sales")
    public DaySales sales(
            @QueryParam("outlet") @Nullable String outlet,
            @QueryParam("date") @Nullable String date,
            @QueryParam("currency") @Nullable String currency) {
        return report.day(question(outlet, date, currency));
    }

    @GET
    @Path("sales.csv")
    @Produces("text/csv")
    public Response salesCsv(
            @QueryParam("outlet") @Nullable String outlet,
            @QueryParam("date") @Nullable String date,
            @QueryParam("currency") @Nullable String currency) {
        DaySales day = report.day(question(outlet, date, currency));
        return Response.ok(SalesCsv.of(day), "text/csv;charset=UTF-8;header=present")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"sales-" + day.date() + ".csv\"")
                .build();
    }

    /** The days that led to this one. */
    @GET
    @Path("sales/days")
    public List<DaySum> days(
            @QueryParam("outlet") @Nullable String outlet,
            @QueryParam("date") @Nullable String date,
            @QueryParam("currency") @Nullable String currency,
            @QueryParam("days") @Nullable String days) {
        return report.lastDays(question(outlet, date, currency), Query.number(days, "days", 14));
    }

    /** The items that brought most; apart from the day itself, because it reads every line of the day. */
    @GET
    @Path("sales/items")
    public List<ItemSales> items(
            @QueryParam("outlet") @Nullable String outlet,
            @QueryParam("date") @Nullable String date,
            @QueryParam("currency") @Nullable String currency,
            @QueryParam("limit") @Nullable String limit) {
        return report.topItems(question(outlet, date, currency), Query.number(limit, "limit", 10));
    }

    @GET
    @Path("takings")
    public TakingsJson takings(
            @QueryParam("outlet") @Nullable String outlet,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        LocalDate first = required(Query.date(from, "from"), "from");
        LocalDate last = required(Query.date(to, "to"), "to");
        return new TakingsJson(first, last, report.takings(outlet(outlet), first, last));
    }

    private static SalesQuestion question(@Nullable String outlet, @Nullable String date, @Nullable String currency) {
        return new SalesQuestion(
                outlet(outlet), Query.date(date, "date"), currency == null ? null : currency.toUpperCase(Locale.ROOT));
    }

    private static @Nullable UUID outlet(@Nullable String text) {
        return text == null ? null : Ids.parse(text, "outlet");
    }

    private static LocalDate required(@Nullable LocalDate date, String field) {
        if (date == null) {
            throw BusinessException.invalid("query.missing", field, "Say which day: " + field + "=2026-12-31.");
        }
        return date;
    }
}
