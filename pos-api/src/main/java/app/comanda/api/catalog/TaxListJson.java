package app.comanda.api.catalog;

import java.util.List;

/** All taxes, in the order in which they are charged. */
public record TaxListJson(List<TaxJson> taxes) {}
