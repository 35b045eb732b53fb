package app.comanda.api.staff;

import java.util.List;

/** By deed and role. */
public record StandingLimitListJson(List<StandingLimitJson> limits) {}
