package app.comanda.api.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Newest first. */
public record HookCallPageJson(
        List<HookCallJson> calls, @Nullable String next) {}
