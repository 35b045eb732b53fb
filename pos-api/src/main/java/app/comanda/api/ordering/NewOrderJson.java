package app.comanda.api.ordering;

import app.comanda.api.payment.NewPaymentJson;
import app.comanda.catalog.Channel;
import app.comanda.kernel.BusinessException;
import app.comanda.ordering.OrderRequest;
import app.comanda.ordering.ServiceMode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order to be placed.
 *
 * @param send NOW (where it is left out) or LATER: whether the kitchen hears of it at once
 * @param payment paid in the same act; both happen or neither
 * @param channel POS where it is left out
 * @param scheduledFor the beginning of the slot in which the guest wants it; left out for as soon as possible
 */
public record NewOrderJson(
        @Nullable UUID outletId,
        @Nullable ServiceMode serviceMode,
        @Nullable List<NewLineJson> lines,
        OrderRequest.@Nullable Sending send,
        @Nullable Long tip,
        @Nullable Long expectedTotal,
        @Nullable String note,
        @Nullable NewPaymentJson payment,
        @Nullable Channel channel,
        @Nullable UUID visitId,
        @Nullable Instant scheduledFor) {

    OrderRequest request() {
        UUID outlet = outletId;
        ServiceMode mode = serviceMode;
        if (outlet == null) {
            throw BusinessException.invalid("json.missing", "outletId", "Say in which outlet.");
        }
        if (mode == null) {
            throw BusinessException.invalid("json.missing", "serviceMode", "Say how the guest gets the food.");
        }
        return new OrderRequest(
                outlet,
                mode,
                NewLineJson.requests(lines),
                send == null ? OrderRequest.Sending.NOW : send,
                tip == null ? 0 : tip,
                expectedTotal,
                note,
                channel == null ? Channel.POS : channel,
                visitId,
                scheduledFor);
    }
}
