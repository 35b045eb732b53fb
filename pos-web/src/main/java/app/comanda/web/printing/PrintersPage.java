package app.comanda.web.printing;

import app.comanda.device.Purpose;
import app.comanda.device.Terminal;
import app.comanda.device.TerminalBook;
import app.comanda.kitchen.station.KitchenPlanning;
import app.comanda.kitchen.station.Station;
import app.comanda.payment.receipt.escpos.Paper;
import app.comanda.printing.job.JobAsking;
import app.comanda.printing.job.JobDesk;
import app.comanda.printing.job.PrintJob;
import app.comanda.printing.job.PrintRoom;
import app.comanda.printing.printer.Duty;
import app.comanda.printing.printer.Printer;
import app.comanda.printing.printer.PrinterKeeping;
import app.comanda.web.frame.Texts;
import app.comanda.web.frame.Workplace;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The printers of the outlet, whether somebody is there to print, and what waits or went wrong. */
@Named
@ViewScoped
public class PrintersPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Set<PrintJob.State> UNDONE =
            EnumSet.of(PrintJob.State.WAITING, PrintJob.State.TAKEN, PrintJob.State.FAILED);

    @EJB
    PrinterKeeping keeping;

    @EJB
    JobDesk desk;

    @EJB
    JobAsking asking;

    @EJB
    TerminalBook terminalBook;

    @EJB
    KitchenPlanning planning;

    @Inject
    Workplace workplace;

    @Inject
    Texts texts;

    private transient @Nullable PrintRoom room;
    private transient List<PrintJob> jobs = List.of();
    private boolean all;
    private PrinterForm form = new PrinterForm();

    /** Something to choose. */
    public record Choice(String id, String name) implements Serializable {}

    @PostConstruct
    public void read() {
        if (!workplace.getOutlets().isEmpty()) {
            room = desk.room(workplace.outlet());
            jobs = desk.jobs(workplace.outlet(), all ? EnumSet.allOf(PrintJob.State.class) : UNDONE);
        }
    }

    public void begin() {
        form = new PrinterForm();
    }

    public void edit(Printer printer) {
        form = new PrinterForm(printer);
    }

    public void save() {
        UUID id = form.getId();
        if (id == null) {
            keeping.add(workplace.outlet(), form.details());
        } else {
            keeping.change(workplace.outlet(), id, form.details(), form.version());
        }
        texts.tell("printer.saved", form.getName().strip());
        read();
    }

    public void remove(Printer printer) {
        keeping.remove(workplace.outlet(), printer.id());
        texts.tell("printer.removed", printer.name());
        read();
    }

    public void test(Printer printer) {
        asking.test(workplace.outlet(), printer.id());
        texts.tell("printer.test.asked", printer.name());
        read();
    }

    public void openDrawer(Printer printer) {
        asking.openDrawer(workplace.outlet(), printer.id());
        texts.tell("printer.drawer.asked", printer.name());
        read();
    }

    public void again(PrintJob job) {
        asking.again(job.id());
        texts.tell("print-job.again.done", job.title());
        read();
    }

    public void cancel(PrintJob job) {
        desk.cancel(job.id());
        texts.tell("print-job.cancelled.done", job.title());
        read();
    }

    /** The names of the stations whose tickets it prints, and so on. */
    public String ticketsOf(Printer printer) {
        return words(printer.tickets(), getStations());
    }

    public String receiptsOf(Printer printer) {
        return words(printer.receipts(), getTerminals());
    }

    private String words(Duty duty, List<Choice> choices) {
        return duty.scope() == Duty.Scope.CHOSEN
                ? choices.stream()
                        .filter(choice -> duty.chosen().contains(UUID.fromString(choice.id())))
                        .map(Choice::name)
                        .collect(Collectors.joining(", "))
                : texts.of("printer.scope." + duty.scope());
    }

    public String nameOf(@Nullable UUID printer) {
        return getPrinters().stream()
                .filter(work -> work.printer().id().equals(printer))
                .map(work -> work.printer().name())
                .findFirst()
                .orElse("");
    }

    public List<Choice> getTerminals() {
        return terminalBook.all().stream()
                .filter(terminal -> terminal.status() == Terminal.Status.ACTIVE)
                .filter(terminal -> terminal.purpose() == Purpose.TILL || terminal.purpose() == Purpose.KIOSK)
                .filter(terminal -> terminal.outletId().equals(workplace.getOutletId()))
                .map(terminal -> new Choice(terminal.id().toString(), terminal.name()))
                .toList();
    }

    public List<Choice> getStations() {
        return planning.plan(workplace.outlet()).stations().all().stream()
                .map((Station station) -> new Choice(station.id().toString(), station.name()))
                .toList();
    }

    /** Who may stand in for the one being edited. */
    public List<Printer> getOthers() {
        return getPrinters().stream()
                .map(PrintRoom.PrinterWork::printer)
                .filter(printer -> !printer.id().equals(form.getId()))
                .toList();
    }

    public Paper[] getPapers() {
        return Paper.values();
    }

    public Duty.Scope[] getScopes() {
        return Duty.Scope.values();
    }

    public @Nullable PrintRoom getRoom() {
        return room;
    }

    public List<PrintRoom.PrinterWork> getPrinters() {
        return room == null ? List.of() : room.printers();
    }

    public List<PrintJob> getJobs() {
        return jobs;
    }

    public boolean isAll() {
        return all;
    }

    public void setAll(boolean all) {
        this.all = all;
    }

    public PrinterForm getForm() {
        return form;
    }
}
