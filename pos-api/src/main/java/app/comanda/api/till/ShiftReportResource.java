package app.comanda.api.till;

import app.comanda.api.http.Ids;
import app.comanda.payment.receipt.escpos.Paper;
import app.comanda.payment.till.TillPrint;
import app.comanda.payment.till.TillReport;
import app.comanda.payment.till.TillReporting;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The X report of an open shift, the Z report of a closed one. */
@ApplicationScoped
@Path("shifts/{id}/report")
@RolesAllowed({"owner", "manager", "cashier"})
public class ShiftReportResource {

    @EJB
    TillReporting reporting;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public TillReport get(@PathParam("id") String id) {
        return reporting.of(Ids.parse(id, "id"));
    }

    @GET
    @Path("pdf")
    @Produces("application/pdf")
    public Response pdf(@PathParam("id") String id) {
        TillReport report = get(id);
        return file(TillPrint.pdf(report), "application/pdf", name(report) + ".pdf");
    }

    /** For the 80 mm printer of the till. */
    @GET
    @Path("escpos")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public Response escPos(@PathParam("id") String id) {
        TillReport report = get(id);
        return file(TillPrint.escPos(report, Paper.WIDE), MediaType.APPLICATION_OCTET_STREAM, name(report) + ".bin");
    }

    private static Response file(byte[] bytes, String type, String name) {
        return Response.ok(bytes, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private static String name(TillReport report) {
        Integer number = report.heading().number();
        return number == null ? "x-report" : "z-report-" + number;
    }
}
