package app.comanda.tenancy;

import java.util.UUID;

/** Fired inside the transaction of the cloning: whoever keeps something by outlet copies it from one to the other. */
public record OutletCloned(UUID from, UUID to) {}
