package app.comanda.notification.hook;

import app.comanda.messaging.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A program is to be called, for the first time or again. */
public record HookCallDue(UUID callId, @Nullable UUID outletId) implements Event {}
