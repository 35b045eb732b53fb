package app.comanda.api.guest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param next the cursor of the next page, absent on the last */
public record HouseAccountPageJson(
        List<HouseAccountJson> houseAccounts, @Nullable String next) {}
