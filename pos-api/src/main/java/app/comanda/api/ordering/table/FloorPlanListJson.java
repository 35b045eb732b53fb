package app.comanda.api.ordering.table;

import java.util.List;

/** The plans of an outlet, in the order in which they are shown. */
public record FloorPlanListJson(List<FloorPlanJson> floorPlans) {}
