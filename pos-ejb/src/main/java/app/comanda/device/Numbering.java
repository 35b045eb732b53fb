package app.comanda.device;

import app.comanda.device.NumberSeries.Position;
import app.comanda.device.NumberSeries.Take;
import app.comanda.kernel.BusinessException;
import app.comanda.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/**
 * Numbers for orders and receipts, from the series of the terminal that the call came from, or of the outlet itself
 * where there is none.
 *
 * <p>A series counts in the caller's transaction: without gaps, and its row stays locked until the commit. Take numbers
 * last, so that those who share a series wait for little; terminals share none.
 */
@ApplicationScoped
public class Numbering {

    @Inject
    NumberSeries series;

    /** @throws BusinessException {@code terminal.other-outlet} when the terminal stands in another outlet */
    public Numbers takeOrderNumber(UUID outletId) {
        Position position = take(Take.ORDER, outletId);
        return new Numbers(Numbers.write(position.prefix(), position.order()), Optional.empty());
    }

    /** Both in one statement, for an order that is paid as it is placed. */
    public Numbers takeOrderAndReceiptNumbers(UUID outletId) {
        Position position = take(Take.ORDER_AND_RECEIPT, outletId);
        return new Numbers(
                Numbers.write(position.prefix(), position.order()),
                Optional.of(Numbers.write(position.prefix(), position.receipt())));
    }

    public String nextReceipt(UUID outletId) {
        Position position = take(Take.RECEIPT, outletId);
        return Numbers.write(position.prefix(), position.receipt());
    }

    private Position take(Take what, UUID outletId) {
        UUID terminal = TenantContext.get().terminalId();
        if (terminal != null) {
            return series.take(what, terminal, outletId).orElseThrow(Numbering::otherOutlet);
        }
        return series.take(what, outletId, outletId).orElseGet(() -> begin(what, outletId));
    }

    private Position begin(Take what, UUID outletId) {
        series.prefixOfOutlet(outletId);
        return series.take(what, outletId, outletId).orElseThrow();
    }

    private static BusinessException otherOutlet() {
        return BusinessException.forbidden("terminal.other-outlet", "This terminal belongs to another outlet.");
    }
}
