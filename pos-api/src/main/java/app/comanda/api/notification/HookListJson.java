package app.comanda.api.notification;

import java.util.List;

/** By name. */
public record HookListJson(List<HookJson> hooks) {}
