package app.comanda.api.catalog;

import java.util.List;

/** All price rules, highest priority first. */
public record PriceRuleListJson(List<PriceRuleJson> priceRules) {}
