package app.comanda.api.printing;

import app.comanda.payment.receipt.escpos.Paper;
import app.comanda.printing.printer.Duty;
import app.comanda.printing.printer.Printer;
import app.comanda.printing.printer.PrinterDetails;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A printer of an outlet. */
public record PrinterJson(
        UUID id,
        UUID outletId,
        String name,
        String host,
        int port,
        Paper paper,
        Duty.Scope receipts,
        List<UUID> terminalIds,
        Duty.Scope tickets,
        List<UUID> stationIds,
        boolean drawer,
        @Nullable UUID substituteId,
        long version) {

    static PrinterJson of(Printer printer) {
        PrinterDetails details = printer.details();
        return new PrinterJson(
                printer.id(),
                printer.outletId(),
                details.name(),
                details.host(),
                details.port(),
                details.paper(),
                details.receipts().scope(),
                details.receipts().chosen(),
                details.tickets().scope(),
                details.tickets().chosen(),
                details.drawer(),
                details.substituteId(),
                printer.version());
    }
}
