package app.comanda.api.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param next the cursor of the next page, absent on the last */
public record ItemPageJson(List<ItemJson> items, @Nullable String next) {}
