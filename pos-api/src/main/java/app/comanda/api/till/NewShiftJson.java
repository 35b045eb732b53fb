package app.comanda.api.till;

import org.jspecify.annotations.Nullable;

/** @param openingFloat minor units put into the drawer */
public record NewShiftJson(@Nullable Long openingFloat) {}
