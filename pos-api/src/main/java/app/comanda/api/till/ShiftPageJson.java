package app.comanda.api.till;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param next the cursor of the next page, absent on the last */
public record ShiftPageJson(
        List<ShiftJson> shifts, @Nullable String next) {}
