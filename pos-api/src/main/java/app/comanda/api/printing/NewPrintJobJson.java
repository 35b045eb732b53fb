package app.comanda.api.printing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A receipt that somebody wants on paper.
 *
 * @param partId of a split bill; left out for the whole order
 * @param printerId left out: the one that is there for the receipts of the terminal that calls
 */
public record NewPrintJobJson(
        @Nullable UUID orderId,
        @Nullable UUID partId,
        @Nullable UUID printerId) {}
