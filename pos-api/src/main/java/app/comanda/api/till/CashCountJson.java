package app.comanda.api.till;

import app.comanda.payment.till.CashCount;
import app.comanda.payment.till.CashCount.CountedPieces;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was found in the drawer: how many of each note and coin, or the sum alone. */
public record CashCountJson(
        @Nullable List<CountedPieces> pieces, @Nullable Long amount) {

    CashCount count() {
        return new CashCount(pieces == null ? List.of() : pieces, amount);
    }
}
