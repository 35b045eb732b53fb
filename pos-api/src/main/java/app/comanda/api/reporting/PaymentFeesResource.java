package app.comanda.api.reporting;

import app.comanda.api.http.Ids;
import app.comanda.api.http.Query;
import app.comanda.reporting.FeeReport;
import app.comanda.reporting.FeeTables;
import app.comanda.reporting.PaymentFees;
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

/** What payments by vendors cost. */
@ApplicationScoped
@Path("reports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"owner", "manager"})
public class PaymentFeesResource {

    @EJB
    FeeReport report;

    @GET
    @Path("payment-fees")
    public PaymentFees fees(
            @QueryParam("outlet") @Nullable String outlet,
            @QueryParam("month") @Nullable String month,
            @QueryParam("currency") @Nullable String currency) {
        return read(outlet, month, currency);
    }

    @GET
    @Path("payment-fees.csv")
    @Produces("text/csv")
    public Response feesCsv(
            @QueryParam("outlet") @Nullable String outlet,
            @QueryParam("month") @Nullable String month,
            @QueryParam("currency") @Nullable String currency) {
        PaymentFees fees = read(outlet, month, currency);
        String csv = ReportCsv.of(FeeTables.of(fees, (group, code) -> code), key -> key.replace('-', '_'));
        return Response.ok(csv, "text/csv;charset=UTF-8;header=present")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"fees-" + fees.month() + ".csv\"")
                .build();
    }

    private PaymentFees read(@Nullable String outlet, @Nullable String month, @Nullable String currency) {
        SalesQuestion question = new SalesQuestion(
                outlet == null ? null : Ids.parse(outlet, "outlet"),
                null,
                currency == null ? null : currency.toUpperCase(Locale.ROOT));
        return report.of(question, Query.month(month, "month"));
    }
}
