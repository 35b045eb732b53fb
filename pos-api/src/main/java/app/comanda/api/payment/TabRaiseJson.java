package app.comanda.api.payment;

import org.jspecify.annotations.Nullable;

/** More is to be held. @param amount all of it then, in minor units */
public record TabRaiseJson(@Nullable Long amount) {}
