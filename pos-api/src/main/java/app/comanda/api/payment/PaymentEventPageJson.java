package app.comanda.api.payment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param next the cursor of the next page, absent on the last */
public record PaymentEventPageJson(
        List<PaymentEventJson> events, @Nullable String next) {}
