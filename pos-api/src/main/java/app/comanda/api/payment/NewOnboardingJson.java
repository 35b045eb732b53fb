package app.comanda.api.payment;

import org.jspecify.annotations.Nullable;

/**
 * What is needed to open an account with a vendor.
 *
 * @param country of ISO 3166, two letters; not needed once the account is connected
 */
public record NewOnboardingJson(@Nullable String country) {}
