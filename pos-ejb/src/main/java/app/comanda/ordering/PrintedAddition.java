package app.comanda.ordering;

import app.comanda.pricing.TaxRate;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Lines that a device added to an order while nobody could be asked. */
public record PrintedAddition(
        UUID orderId,
        Instant at,
        long menuVersion,
        OrderRequest.Sending sending,
        List<TaxRate> taxes,
        List<PrintedLine> lines) {

    public PrintedAddition {
        taxes = List.copyOf(taxes);
        lines = List.copyOf(lines);
    }
}
