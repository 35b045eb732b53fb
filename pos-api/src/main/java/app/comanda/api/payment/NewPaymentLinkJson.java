package app.comanda.api.payment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A guest wants to pay on a phone. @param partId which part of a split bill */
public record NewPaymentLinkJson(@Nullable UUID partId) {}
