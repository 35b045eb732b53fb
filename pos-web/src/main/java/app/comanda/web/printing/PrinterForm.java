package app.comanda.web.printing;

import app.comanda.payment.receipt.escpos.Paper;
import app.comanda.printing.printer.Duty;
import app.comanda.printing.printer.Printer;
import app.comanda.printing.printer.PrinterDetails;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A printer as it is being edited. */
public class PrinterForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final @Nullable UUID id;
    private final long version;
    private String name = "";
    private String host = "";
    private Integer port = PrinterDetails.USUAL_PORT;
    private Paper paper = Paper.WIDE;
    private Duty.Scope receipts = Duty.Scope.NONE;
    private List<String> terminals = List.of();
    private Duty.Scope tickets = Duty.Scope.NONE;
    private List<String> stations = List.of();
    private boolean drawer;
    private @Nullable UUID substituteId;

    PrinterForm() {
        id = null;
        version = 0;
    }

    PrinterForm(Printer printer) {
        PrinterDetails details = printer.details();
        id = printer.id();
        version = printer.version();
        name = details.name();
        host = details.host();
        port = details.port();
        paper = details.paper();
        receipts = details.receipts().scope();
        terminals = texts(details.receipts().chosen());
        tickets = details.tickets().scope();
        stations = texts(details.tickets().chosen());
        drawer = details.drawer();
        substituteId = details.substituteId();
    }

    private static List<String> texts(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }

    PrinterDetails details() {
        return new PrinterDetails(
                name,
                host,
                port == null ? PrinterDetails.USUAL_PORT : port,
                paper,
                new Duty(receipts, ids(terminals)),
                new Duty(tickets, ids(stations)),
                drawer,
                substituteId);
    }

    private static List<UUID> ids(List<String> texts) {
        return texts.stream().map(UUID::fromString).toList();
    }

    public @Nullable UUID getId() {
        return id;
    }

    long version() {
        return version;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getHost() {
        return host;
    }

    public void setHost(String host) {
        this.host = host;
    }

    public Integer getPort() {
        return port;
    }

    public void setPort(Integer port) {
        this.port = port;
    }

    public Paper getPaper() {
        return paper;
    }

    public void setPaper(Paper paper) {
        this.paper = paper;
    }

    public Duty.Scope getReceipts() {
        return receipts;
    }

    public void setReceipts(Duty.Scope receipts) {
        this.receipts = receipts;
    }

    public List<String> getTerminals() {
        return terminals;
    }

    /** A field that was emptied sends nothing. */
    public void setTerminals(@Nullable List<String> terminals) {
        this.terminals = terminals == null ? List.of() : List.copyOf(terminals);
    }

    public Duty.Scope getTickets() {
        return tickets;
    }

    public void setTickets(Duty.Scope tickets) {
        this.tickets = tickets;
    }

    public List<String> getStations() {
        return stations;
    }

    public void setStations(@Nullable List<String> stations) {
        this.stations = stations == null ? List.of() : List.copyOf(stations);
    }

    public boolean isDrawer() {
        return drawer;
    }

    public void setDrawer(boolean drawer) {
        this.drawer = drawer;
    }

    public @Nullable UUID getSubstituteId() {
        return substituteId;
    }

    public void setSubstituteId(@Nullable UUID substituteId) {
        this.substituteId = substituteId;
    }
}
