package app.comanda.web.till;

import app.comanda.kernel.BusinessException;
import app.comanda.payment.receipt.escpos.Paper;
import app.comanda.payment.till.ShiftClosing;
import app.comanda.payment.till.TillPrint;
import app.comanda.payment.till.TillReport;
import app.comanda.payment.till.TillReporting;
import app.comanda.staff.drawer.DrawerKeeping;
import app.comanda.staff.drawer.DrawerShift;
import app.comanda.web.frame.Texts;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.DefaultStreamedContent;
import org.primefaces.model.StreamedContent;

/** One shift: its X report while it goes on, then its Z report; what became of a variance. */
@Named
@ViewScoped
public class ShiftPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    DrawerKeeping keeping;

    @EJB
    TillReporting reporting;

    @EJB
    ShiftClosing closing;

    @Inject
    Texts texts;

    private @Nullable UUID id;
    private transient @Nullable DrawerShift shift;
    private transient @Nullable TillReport report;
    private String note = "";

    public void load() {
        UUID asked = asked();
        shift = keeping.get(asked);
        report = reporting.of(asked);
    }

    public void accept() {
        closing.acceptVariance(asked(), note);
        note = "";
        texts.tell("shift.accepted");
        load();
    }

    public StreamedContent pdf() {
        TillReport printed = reporting.of(asked());
        return file(printed, ".pdf", "application/pdf", TillPrint.pdf(printed));
    }

    /** For the till's printer, which takes it as it is. */
    public StreamedContent escPos() {
        TillReport printed = reporting.of(asked());
        return file(printed, ".bin", "application/octet-stream", TillPrint.escPos(printed, Paper.WIDE));
    }

    private static StreamedContent file(TillReport report, String ending, String type, byte[] bytes) {
        Integer number = report.heading().number();
        return DefaultStreamedContent.builder()
                .name((number == null ? "x-report" : "z-report-" + number) + ending)
                .contentType(type)
                .stream(() -> new ByteArrayInputStream(bytes))
                .build();
    }

    private UUID asked() {
        if (id == null) {
            throw BusinessException.notFound("shift.unknown", "There is no such shift.");
        }
        return id;
    }

    public @Nullable UUID getId() {
        return id;
    }

    public void setId(@Nullable UUID id) {
        this.id = id;
    }

    public @Nullable DrawerShift getShift() {
        return shift;
    }

    public @Nullable TillReport getReport() {
        return report;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
