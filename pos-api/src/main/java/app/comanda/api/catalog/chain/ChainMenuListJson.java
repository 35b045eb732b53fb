package app.comanda.api.catalog.chain;

import java.util.List;

/** The versions of the chain's menu, newest first. */
public record ChainMenuListJson(List<ChainMenuJson> menus) {}
