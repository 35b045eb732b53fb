package app.comanda.api.ordering;

import java.util.List;

/** What is open in an outlet, the newest first. */
public record OpenOrderListJson(List<OpenOrderJson> orders) {}
