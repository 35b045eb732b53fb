package app.comanda.api.tenancy;

import java.util.List;

/** The outlets open to the caller, by name. */
public record OutletListJson(List<OutletJson> outlets) {}
