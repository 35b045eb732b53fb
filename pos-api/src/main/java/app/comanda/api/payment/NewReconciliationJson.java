package app.comanda.api.payment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What to compare with the vendor's books. @param day as the account's outlet counts it */
public record NewReconciliationJson(
        @Nullable UUID accountId, @Nullable LocalDate day) {}
