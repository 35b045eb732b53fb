package app.comanda.ordering.kiosk;

import app.comanda.catalog.Channel;
import app.comanda.kernel.BusinessException;
import app.comanda.ordering.LineRequest;
import app.comanda.ordering.OrderRequest;
import app.comanda.ordering.ServiceMode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a guest wants.
 *
 * @param serviceMode to eat here or to take along
 * @param lines 1 to 500
 * @param expectedTotal what the kiosk showed; refused when the price book says otherwise
 */
public record KioskRequest(
        UUID outletId,
        ServiceMode serviceMode,
        List<LineRequest> lines,
        @Nullable Long expectedTotal) {

    /** @throws BusinessException {@code kiosk.service-mode} */
    public KioskRequest {
        lines = List.copyOf(lines);
        if (serviceMode != ServiceMode.DINE_IN && serviceMode != ServiceMode.TAKEAWAY) {
            throw BusinessException.invalid(
                    "kiosk.service-mode", "serviceMode", "At a kiosk one eats here or takes it along.");
        }
    }

    OrderRequest order() {
        return new OrderRequest(
                outletId,
                serviceMode,
                lines,
                OrderRequest.Sending.LATER,
                0,
                expectedTotal,
                null,
                Channel.KIOSK,
                null,
                null);
    }
}
