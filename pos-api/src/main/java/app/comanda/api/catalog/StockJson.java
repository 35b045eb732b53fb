package app.comanda.api.catalog;

import app.comanda.api.http.Told;
import app.comanda.catalog.soldout.Stock;
import app.comanda.kernel.BusinessException;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How much of something an outlet has.
 *
 * @param left portions, decimal string; of LEFT
 * @param resetsTo how many every business day begins with; left out: it goes on as it is
 */
public record StockJson(
        Stock.@Nullable State state,
        @Nullable String left,
        @Nullable String resetsTo) {

    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,7}(\\.[0-9]{1,3})?");

    static StockJson of(Stock stock) {
        return new StockJson(stock.state(), text(stock.left()), text(stock.resetsTo()));
    }

    static @Nullable String text(@Nullable BigDecimal portions) {
        return portions == null ? null : portions.stripTrailingZeros().toPlainString();
    }

    Stock stock() {
        Stock.State said = Told.required(state, "state");
        if (said != Stock.State.LEFT && left != null) {
            throw BusinessException.invalid("availability.left", "left", "Only LEFT has a number.");
        }
        return switch (said) {
            case IN_STOCK -> new Stock(null, number(resetsTo, "resetsTo"));
            case LEFT -> new Stock(number(Told.required(left, "left"), "left"), number(resetsTo, "resetsTo"));
            case OUT -> new Stock(BigDecimal.ZERO, number(resetsTo, "resetsTo"));
        };
    }

    private static @Nullable BigDecimal number(@Nullable String text, String field) {
        if (text != null && !DECIMAL.matcher(text).matches()) {
            throw BusinessException.invalid(
                    "availability.left", field, "Count from 0 to 1000000 portions, with at most three decimals.");
        }
        return text == null ? null : new BigDecimal(text);
    }
}
