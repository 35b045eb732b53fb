package app.comanda.bench;

import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/**
 * What a load came to.
 *
 * @param histogram nanoseconds for each act
 * @param generatorMillis CPU of the clients' own threads
 */
record Outcome(int clients, double seconds, Histogram histogram, double generatorMillis, Cpu.Spent spent) {

    static Outcome of(int clients, double seconds, List<Load.Client> done, Cpu.Spent spent) {
        Histogram all = done.get(0).histogram().copy();
        done.stream().skip(1).forEach(client -> all.add(client.histogram()));
        double generator = done.stream().mapToLong(Load.Client::cpuNanos).sum() / 1e6;
        return new Outcome(clients, seconds, all, generator, spent);
    }

    Outcome plus(Outcome other) {
        Histogram both = histogram.copy();
        both.add(other.histogram);
        return new Outcome(
                clients,
                seconds + other.seconds,
                both,
                generatorMillis + other.generatorMillis,
                spent.plus(other.spent));
    }

    long count() {
        return histogram.getTotalCount();
    }

    double perSecond() {
        return count() / seconds;
    }

    double millisAt(double percentile) {
        return histogram.getValueAtPercentile(percentile) / 1e6;
    }

    double serverMillis() {
        return (double) spent.server() / count();
    }

    /** What of it the JVM's compiler took. */
    double compilerMillis() {
        return (double) spent.compiler() / count();
    }

    double databaseMillis() {
        return (double) spent.database() / count();
    }

    double generatorMillisEach() {
        return generatorMillis / count();
    }

    /** The launcher's process: broker and mailbox, less the clients where they are in the same one. */
    double brokerMillis() {
        double all = spent.launcher() - (spent.launcherIsOurs() ? generatorMillis : 0);
        return Math.max(0, all / count());
    }

    String inShort() {
        return String.format(
                Locale.ROOT,
                "%6.0f/s  p50 %.2f  p95 %.2f  p99 %.2f ms  CPU ms: server %.2f (compiler %.2f) database %.2f broker"
                        + " %.2f generator %.2f",
                perSecond(),
                millisAt(50),
                millisAt(95),
                millisAt(99),
                serverMillis(),
                compilerMillis(),
                databaseMillis(),
                brokerMillis(),
                generatorMillisEach());
    }
}
