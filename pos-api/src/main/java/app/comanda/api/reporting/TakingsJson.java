package app.comanda.api.reporting;

import app.comanda.reporting.Takings;
import java.time.LocalDate;
import java.util.List;

/** What was sold over some days, by currency. Both days are included. */
public record TakingsJson(LocalDate from, LocalDate to, List<Takings> takings) {}
