package app.comanda.reporting;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose sales of which day.
 *
 * @param outletId null for all outlets of the currency that this person may see
 * @param date the trading day; null for the one that runs now
 * @param currency needed only for all outlets at once, when they take different money
 */
public record SalesQuestion(
        @Nullable UUID outletId,
        @Nullable LocalDate date,
        @Nullable String currency) {}
