package app.comanda.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.HdrHistogram.Histogram;

/** {@code docs/performance.md}: its figures are replaced with each run, what people wrote around them stays. */
final class PerformancePage {

    private static final String BEGIN = "<!-- figures: written by ./comanda bench -->";
    private static final String END = "<!-- end of figures -->";
    private static final String EVENING_BEGIN = "<!-- evening: written by ./comanda bench --evening -->";
    private static final String EVENING_END = "<!-- end of evening -->";

    private static final String REALTIME_BEGIN = "<!-- realtime: written by ./comanda bench-realtime -->";
    private static final String REALTIME_END = "<!-- end of realtime -->";
    private static final String JOURNAL_BEGIN = "<!-- journal: written by ./comanda bench-journal -->";
    private static final String JOURNAL_END = "<!-- end of journal -->";
    private static final String PAYMENTS_BEGIN = "<!-- payments: written by ./comanda bench-payments -->";
    private static final String PAYMENTS_END = "<!-- end of payments -->";

    private final Path file;

    PerformancePage(Path file) {
        this.file = file;
    }

    void write(LocalDate date, String load, String rows, List<Level> levels, Outcome menu, Profile.Shares profile) {
        replace(BEGIN, END, conditions(date, load, rows) + table(levels) + verdicts(levels, menu) + where(profile));
    }

    void writeEvening(LocalDate date, String load, List<EveningBench.Timing> timings) {
        StringBuilder text = new StringBuilder("""

                Measured on %s: %s. Load average of the machine before the run: %s.

                | one client | p50 ms | p99 ms | plain SQL p50 ms | p99 ms | ratio of the p50 |
                |---|---:|---:|---:|---:|---:|
                """.formatted(date, Machine.told(), load));
        for (EveningBench.Timing timing : timings) {
            double product = timing.product().getValueAtPercentile(50) / 1e6;
            double raw = timing.raw().getValueAtPercentile(50) / 1e6;
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %.1f | %.1f | %.1f | %.1f | %.1f |%n",
                    timing.what(),
                    product,
                    timing.product().getValueAtPercentile(99) / 1e6,
                    raw,
                    timing.raw().getValueAtPercentile(99) / 1e6,
                    product / raw));
        }
        List<EveningBench.Timing> lines = timings.stream()
                .filter(timing -> timing.what().startsWith("a line added"))
                .toList();
        text.append(String.format(
                Locale.ROOT,
                "%nA line with many orders takes %.2f of what it takes with few (to reach: below 1.2; its plain SQL: %.2f).%n",
                ratio(lines, EveningBench.Timing::product),
                ratio(lines, EveningBench.Timing::raw)));
        replace(EVENING_BEGIN, EVENING_END, text.toString());
    }

    private static double ratio(List<EveningBench.Timing> lines, Function<EveningBench.Timing, Histogram> of) {
        double few = of.apply(lines.get(0)).getValueAtPercentile(50);
        return of.apply(lines.get(lines.size() - 1)).getValueAtPercentile(50) / few;
    }

    /** @param rate orders a second */
    void writeRealtime(LocalDate date, String load, int rate, List<Hearing> heard) {
        StringBuilder text = new StringBuilder(measured(date, load))
                .append(" Displays and server share the machine. ")
                .append(rate)
                .append(" orders a second.\n\n")
                .append(Hearing.HEAD);
        heard.forEach(level -> text.append(level.row()));
        replace(REALTIME_BEGIN, REALTIME_END, text.toString());
    }

    void writeJournal(LocalDate date, String load, String merged) {
        replace(JOURNAL_BEGIN, JOURNAL_END, measured(date, load) + "\n\n" + merged + "\n");
    }

    void writePayments(LocalDate date, String load, String table) {
        replace(
                PAYMENTS_BEGIN,
                PAYMENTS_END,
                measured(date, load) + " Vendor, callers and server share the machine.\n\n" + table);
    }

    private static String measured(LocalDate date, String load) {
        return "\nMeasured on %s: %s. Load average of the machine before the run: %s."
                .formatted(date, Machine.told(), load);
    }

    private void replace(String beginning, String ending, String text) {
        try {
            String page = Files.exists(file)
                    ? Files.readString(file)
                    : "# Performance\n\n" + beginning + "\n" + ending + "\n";
            int begin = page.indexOf(beginning);
            int end = page.indexOf(ending);
            if (begin < 0 || end < begin) {
                throw new IllegalStateException("The marks of the figures are missing in " + file.getFileName());
            }
            Files.writeString(file, page.substring(0, begin) + beginning + "\n" + text + page.substring(end));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String conditions(LocalDate date, String load, String rows) {
        return """

                Measured on %s: %s. Load average of the machine before the run: %s. Server, database, broker and \
                generator share the machine.

                One order of the baseline writes %s, counts its number series up, and commits.

                """.formatted(date, Machine.told(), load, rows);
    }

    private static String table(List<Level> levels) {
        StringBuilder text = new StringBuilder("""
                | clients | | orders/s | p50 ms | p95 ms | p99 ms | CPU ms an order: server | of it compiler | database | broker | generator |
                |---:|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|
                """);
        for (Level level : levels) {
            text.append(row(level.clients(), "Comanda", level.product()));
            text.append(row(level.clients(), "raw JDBC", level.baseline()));
        }
        return text.toString();
    }

    private static String row(int clients, String who, Outcome of) {
        boolean product = who.equals("Comanda");
        return String.format(
                Locale.ROOT,
                "| %d | %s | %,.0f | %.2f | %.2f | %.2f | %s | %s | %.2f | %s | %.2f |%n",
                clients,
                who,
                of.perSecond(),
                of.millisAt(50),
                of.millisAt(95),
                of.millisAt(99),
                product ? String.format(Locale.ROOT, "%.2f", of.serverMillis()) : "",
                product ? String.format(Locale.ROOT, "%.2f", of.compilerMillis()) : "",
                of.databaseMillis(),
                product ? String.format(Locale.ROOT, "%.2f", of.brokerMillis()) : "",
                of.generatorMillisEach());
    }

    private static String verdicts(List<Level> levels, Outcome menu) {
        StringBuilder text = new StringBuilder("\n| figure | to reach | measured |\n|---|---:|---:|\n");
        for (Level level : levels) {
            text.append(String.format(
                    Locale.ROOT,
                    "| throughput at %d clients, to the baseline's | %s | %.2f |%n",
                    level.clients(),
                    level.clients() == 8 ? "≥ 0.45" : "",
                    level.ratio()));
        }
        Level busiest = levels.stream()
                .filter(level -> level.clients() == 8)
                .findFirst()
                .orElse(levels.get(0));
        text.append(String.format(
                Locale.ROOT,
                "| server CPU an order at %d clients, ms | < 1.0 | %.2f |%n",
                busiest.clients(),
                busiest.product().serverMillis()));
        text.append(String.format(
                Locale.ROOT,
                "| p50 of an order at %d client, ms | < 2 | %.2f |%n",
                levels.get(0).clients(),
                levels.get(0).product().millisAt(50)));
        text.append(
                String.format(Locale.ROOT, "| p50 of reading a known menu, ms | < 1 | %.2f |%n%n", menu.millisAt(50)));
        return text.toString();
    }

    private static String where(Profile.Shares profile) {
        return "### What the time goes to\n\nFlight Recorder's samples of the server's threads at 8 clients ("
                + profile.samples() + " samples), by whose code ran:\n\n"
                + profile.table(profile.owners(), "code", 20)
                + "\nBy thread:\n\n"
                + profile.table(profile.threads(), "threads", 8)
                + "\nThe methods seen most at the top, the JDK's counted for their callers:\n\n"
                + profile.table(profile.methods(), "method", 15);
    }
}
