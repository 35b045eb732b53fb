package app.comanda.api.guest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param outstanding what all cards have left, by currency
 * @param next the cursor of the next page, absent on the last
 */
public record GiftCardPageJson(
        List<GiftCardJson> giftCards,
        List<OutstandingJson> outstanding,
        @Nullable String next) {}
