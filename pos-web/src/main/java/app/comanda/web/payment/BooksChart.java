package app.comanda.web.payment;

import app.comanda.payment.reconciliation.ReconciledDay;
import app.comanda.payment.reconciliation.Sums;
import app.comanda.web.frame.Amounts;
import app.comanda.web.frame.Language;
import app.comanda.web.frame.Texts;
import app.comanda.web.reporting.Bars;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** Our books beside the vendors', day by day, as the chart component wants them. */
@Named
@ApplicationScoped
public class BooksChart {

    @Inject
    Language language;

    @Inject
    Texts texts;

    /** Those of which there is more than a day: one compares nothing. */
    public List<String> currencies(List<ReconciledDay> days) {
        return days.stream()
                .flatMap(day -> day.reconciliation().sums().stream())
                .map(Sums::currency)
                .distinct()
                .sorted()
                .filter(currency -> byDay(days, currency, Sums::ours).size() > 1)
                .toList();
    }

    public String config(List<ReconciledDay> days, String currency) {
        DateTimeFormatter brief = DateTimeFormatter.ofPattern("d MMM", language.getLocale());
        Bars bars = new Bars(Bars.Direction.UP, texts.of("reconciliation.ours"), currency, language.getLocale());
        byDay(days, currency, Sums::ours)
                .forEach((day, amount) -> bars.add(brief.format(day), Amounts.written(amount, currency)));
        bars.addBeside(
                texts.of("reconciliation.theirs"),
                byDay(days, currency, Sums::theirs).values().stream()
                        .map(amount -> Amounts.written(amount, currency))
                        .toList());
        return bars.config();
    }

    /** Of all accounts together, oldest first. */
    private static SortedMap<LocalDate, Long> byDay(
            List<ReconciledDay> days, String currency, ToLongFunction<Sums> amount) {
        SortedMap<LocalDate, Long> sums = new TreeMap<>();
        for (ReconciledDay day : days) {
            day.reconciliation().sums().stream()
                    .filter(sum -> sum.currency().equals(currency))
                    .forEach(sum -> sums.merge(day.reconciliation().day(), amount.applyAsLong(sum), Long::sum));
        }
        return sums;
    }
}
