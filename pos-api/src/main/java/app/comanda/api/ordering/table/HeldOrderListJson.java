package app.comanda.api.ordering.table;

import app.comanda.api.ordering.OrderJson;
import java.util.List;

/** Orders that were put aside, longest first, without their lines. */
public record HeldOrderListJson(List<OrderJson> orders) {}
