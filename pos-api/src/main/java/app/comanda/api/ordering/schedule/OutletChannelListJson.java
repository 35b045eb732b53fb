package app.comanda.api.ordering.schedule;

import java.util.List;

/** All channels of an outlet. */
public record OutletChannelListJson(List<OutletChannelJson> channels) {}
