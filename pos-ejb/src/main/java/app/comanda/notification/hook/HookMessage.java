package app.comanda.notification.hook;

import java.net.URI;
import java.util.UUID;

/** What goes to a program. @param id the same at every attempt, so that it takes it once */
public record HookMessage(UUID id, URI address, HookSecret secret, String body) {}
