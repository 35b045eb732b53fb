package app.comanda.api.staff;

import java.util.List;

/** By kind and position. */
public record OfferedReasonListJson(List<OfferedReasonJson> reasons) {}
