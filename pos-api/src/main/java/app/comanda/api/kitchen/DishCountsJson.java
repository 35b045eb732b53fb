package app.comanda.api.kitchen;

import app.comanda.kitchen.DishCount;
import java.util.List;

/** @param dishes the most wanted first */
public record DishCountsJson(List<DishCount> dishes) {}
