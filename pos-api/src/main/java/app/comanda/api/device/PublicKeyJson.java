package app.comanda.api.device;

import org.jspecify.annotations.Nullable;

/** The public half of a device's ECDSA P-256 key: DER (spki) in base64. */
public record PublicKeyJson(@Nullable String publicKey) {}
