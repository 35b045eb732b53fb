package app.comanda.api.device;

import app.comanda.device.Purpose;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The outlet in which a new terminal shall stand.
 *
 * @param purpose what it is for; a till where nothing is said
 */
public record NewCodeJson(@Nullable UUID outletId, @Nullable Purpose purpose) {}
