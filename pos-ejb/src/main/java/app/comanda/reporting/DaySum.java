package app.comanda.reporting;

import java.time.LocalDate;

/** What a trading day came to. */
public record DaySum(LocalDate date, SalesSum sum) {}
