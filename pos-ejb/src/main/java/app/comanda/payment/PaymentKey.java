package app.comanda.payment;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The key of a payment or an attempt: the order's comes first, because it chooses the partition. */
public record PaymentKey(@Nullable UUID orderId, @Nullable UUID id) implements Serializable {}
