package app.comanda.api.staff;

import java.util.List;

/** In the order of time. */
public record ClockEntryListJson(List<ClockEntryJson> entries) {}
