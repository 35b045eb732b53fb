package app.comanda.ordering.adjustment;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was taken off a bill.
 *
 * @param lineId the line that it concerns; null for the whole order
 * @param subjectId the row of the voided line, the discount or the charge
 * @param quantity how much was voided; null for anything else
 * @param amount minor units, the order's total before less the total after
 */
record Taken(
        OrderAdjustment.Kind kind,
        @Nullable UUID lineId,
        UUID subjectId,
        String subject,
        @Nullable BigDecimal quantity,
        long amount) {}
