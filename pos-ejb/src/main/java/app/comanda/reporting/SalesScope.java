package app.comanda.reporting;

import app.comanda.kernel.BusinessException;
import app.comanda.tenancy.Outlet;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The outlets that a question is about; all take one currency. */
record SalesScope(List<Outlet> outlets, String currency, LocalDate date) {

    /**
     * @param outlets those that the question may reach, at least one
     * @throws BusinessException {@code report.currency} when they take different money and none was chosen
     */
    static SalesScope of(SalesQuestion question, List<Outlet> outlets, Clock clock) {
        String currency = currency(question.currency(), outlets);
        List<Outlet> asked = outlets.stream()
                .filter(outlet -> outlet.currency().equals(currency))
                .toList();
        if (asked.isEmpty()) {
            throw BusinessException.invalid("report.currency", "currency", "No outlet takes this currency.");
        }
        LocalDate date = question.date();
        return new SalesScope(asked, currency, date == null ? asked.get(0).businessDate(clock.instant()) : date);
    }

    private static String currency(@Nullable String asked, List<Outlet> outlets) {
        if (asked != null) {
            return asked;
        }
        List<String> taken =
                outlets.stream().map(Outlet::currency).distinct().sorted().toList();
        if (taken.size() != 1) {
            throw BusinessException.invalid(
                    "report.currency", "currency", "Say in which currency: these outlets take " + taken + ".");
        }
        return taken.get(0);
    }

    UUID[] outletIds() {
        return outlets.stream().map(Outlet::id).toArray(UUID[]::new);
    }

    /** The hour in which the trading day begins; that of the first outlet where they differ. */
    int firstHour() {
        return outlets.get(0).details().dayStartsAt().getHour();
    }

    Map<UUID, ZoneId> zones() {
        return outlets.stream().collect(Collectors.toMap(Outlet::id, Outlet::zone));
    }
}
