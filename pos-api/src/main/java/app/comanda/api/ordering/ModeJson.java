package app.comanda.api.ordering;

import app.comanda.ordering.ServiceMode;
import org.jspecify.annotations.Nullable;

/**
 * How the guest wants the food now.
 *
 * @param version the order's as read; left out to change it whatever happened since
 */
public record ModeJson(
        @Nullable ServiceMode serviceMode, @Nullable Long version) {}
