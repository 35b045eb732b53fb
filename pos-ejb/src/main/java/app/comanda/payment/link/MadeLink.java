package app.comanda.payment.link;

import java.time.Instant;

/** An address, told this once. @param expiresAt when it opens nothing any more */
public record MadeLink(String url, Instant expiresAt) {}
