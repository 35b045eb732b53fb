package app.comanda.api.catalog;

import java.util.List;

/** All categories, in the order in which they are shown. */
public record CategoryListJson(List<CategoryJson> categories) {}
