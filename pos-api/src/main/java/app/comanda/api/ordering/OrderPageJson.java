package app.comanda.api.ordering;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param next the cursor of the next page, absent on the last */
public record OrderPageJson(
        List<OrderJson> orders, @Nullable String next) {}
