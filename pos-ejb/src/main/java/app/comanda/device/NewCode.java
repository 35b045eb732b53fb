package app.comanda.device;

import java.time.Instant;

/** A code and how long it is good for. */
public record NewCode(EnrolmentCode code, Instant expiresAt) {}
