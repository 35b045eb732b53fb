package app.comanda.api.device;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The outlet in which a new terminal shall stand. */
public record NewCodeJson(@Nullable UUID outletId) {}
