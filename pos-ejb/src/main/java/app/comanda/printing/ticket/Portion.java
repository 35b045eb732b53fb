package app.comanda.printing.ticket;

import app.comanda.ordering.LinesSent.SentLine;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** So much of a line, at its station. */
record Portion(SentLine line, @Nullable UUID stationId, BigDecimal quantity) {

    String words() {
        return quantity.stripTrailingZeros().toPlainString();
    }
}
