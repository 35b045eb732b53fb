package app.comanda.payment.reconciliation;

import app.comanda.tenancy.OutletDetails;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** A day as an outlet counts it. @param until the first moment of the next one */
public record TradingDay(LocalDate date, Instant from, Instant until) {

    static TradingDay of(LocalDate date, OutletDetails outlet) {
        return of(date, outlet.timeZone(), outlet.dayStartsAt());
    }

    static TradingDay of(LocalDate date, ZoneId zone, LocalTime startsAt) {
        return new TradingDay(
                date,
                date.atTime(startsAt).atZone(zone).toInstant(),
                date.plusDays(1).atTime(startsAt).atZone(zone).toInstant());
    }

    boolean has(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }
}
