package app.comanda.bench;

import app.comanda.server.Comanda;
import app.comanda.server.Logs;
import app.comanda.server.Progress;
import app.comanda.server.Secrets;
import app.comanda.server.Settings;
import app.comanda.server.command.Subcommand;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the running product, or one that it starts in a data folder of its own. */
@Command(
        name = "bench",
        description = "Measure orders through HTTP beside raw JDBC; writes docs/performance.md.",
        mixinStandardHelpOptions = true)
public final class BenchCommand implements Subcommand {

    private static final int WARMING_CLIENTS = 8;
    private static final int SLICE_SECONDS = 20;
    private static final int SLICES_COMPILED = 2;

    /** Of the server's CPU, for its compiler. */
    private static final double LITTLE = 0.05;

    private final Progress progress = new Progress(System.out);

    @Option(names = "--clients", split = ",", defaultValue = "1,4,8,16", description = "default: ${DEFAULT-VALUE}")
    private List<Integer> clients = List.of();

    @Option(names = "--seconds", defaultValue = "8", description = "of one measurement; default: ${DEFAULT-VALUE}")
    private int seconds;

    @Option(
            names = "--pairs",
            defaultValue = "3",
            description = "product and baseline in turn; default: ${DEFAULT-VALUE}")
    private int pairs;

    @Option(
            names = "--warm-up",
            defaultValue = "600",
            description =
                    "seconds at most; it ends when the JVM's compiler has little to do; default: ${DEFAULT-VALUE}")
    private int warmUp;

    @Option(
            names = "--evening",
            description = "Measure tables, splitting, closing a shift and the evening's report instead.")
    private boolean evening;

    @Option(
            names = "--orders",
            defaultValue = "300000",
            description = "with --evening: in the database in the end; default: ${DEFAULT-VALUE}")
    private int orders;

    @Option(
            names = "--today",
            defaultValue = "100000",
            description = "with --evening: of them of this trading day; default: ${DEFAULT-VALUE}")
    private int today;

    @Option(names = "--page", description = "the page to write; default: docs/performance.md")
    private @Nullable Path page;

    @Option(names = "--no-page", description = "Only print the figures.")
    private boolean noPage;

    @Override
    public Integer call() {
        Settings settings = Settings.ofThisProcess();
        if (answers(settings)) {
            progress.say("Measuring the product that runs at %s", settings.productUrl());
            measureWhatWasAsked(settings, new Secrets(settings));
            return 0;
        }
        Settings own = settings.with(Map.of(
                "COMANDA_DATA",
                settings.data().resolveSibling(".comanda-bench").toString(),
                "COMANDA_SOFTWARE",
                settings.software().toString()));
        Logs.toFile(own);
        try (Comanda product = Comanda.start(own, progress)) {
            measureWhatWasAsked(own, product.secrets());
        }
        return 0;
    }

    private void measureWhatWasAsked(Settings settings, Secrets secrets) {
        if (evening) {
            measureEvening(settings, secrets);
        } else {
            measure(settings, secrets);
        }
    }

    private void measureEvening(Settings settings, Secrets secrets) {
        String load = Machine.load();
        Stage stage = Stage.set(settings, secrets, Clock.systemUTC(), WARMING_CLIENTS);
        progress.say("Machine: %s; load average %s", Machine.told(), load);
        Load generator = new Load(new Cpu(settings.data()));
        warm(generator, orders(stage));
        Stage ofTheDay = Stage.ofADay(settings, secrets, Clock.systemUTC());
        List<EveningBench.Timing> timings =
                new EveningBench(settings, secrets, progress).run(stage, ofTheDay, orders, today);
        if (!noPage) {
            page(settings).writeEvening(LocalDate.now(Clock.systemUTC()), load, timings);
        }
    }

    private PerformancePage page(Settings settings) {
        return new PerformancePage(page == null ? settings.project().resolve("docs/performance.md") : page);
    }

    private void measure(Settings settings, Secrets secrets) {
        String load = Machine.load();
        int most = clients.stream().mapToInt(Integer::intValue).max().orElse(1);
        Stage stage = Stage.set(settings, secrets, Clock.systemUTC(), Math.max(most, WARMING_CLIENTS));
        Cpu cpu = new Cpu(settings.data());
        Load generator = new Load(cpu);
        try (Baseline baseline = new Baseline(settings, secrets)) {
            baseline.prepare(stage, Math.max(most, WARMING_CLIENTS));
            progress.say("Machine: %s; load average %s", Machine.told(), load);
            progress.say("One order of the baseline writes %s", baseline.told());
            Load.Acts orders = orders(stage);
            warm(generator, orders);
            tell("warm-up of the baseline", generator.run(WARMING_CLIENTS, Math.min(10, warmUp), baseline::client));
            List<Level> levels = new ArrayList<>();
            for (int count : clients) {
                levels.add(level(generator, count, stage, baseline));
            }
            Outcome menu = menu(generator, stage);
            Profile profile = new Profile(cpu.serverPid(), settings.data());
            profile.prepare();
            warm(generator, orders);
            profile.start();
            tell("profile", generator.run(WARMING_CLIENTS, SLICE_SECONDS, orders));
            Profile.Shares shares = profile.stop();
            System.out.println(shares.table(shares.owners(), "code", 20));
            System.out.println(shares.table(shares.threads(), "threads", 10));
            System.out.println(shares.table(shares.methods(), "method", 25));
            if (!noPage) {
                page(settings).write(LocalDate.now(Clock.systemUTC()), load, baseline.told(), levels, menu, shares);
                progress.say("Wrote the page");
            }
        }
    }

    /**
     * The JVM compiles what runs often, and on two cores that takes some 40,000 orders; a restaurant's server has them
     * behind it. So the load goes on until the compiler takes little of the server's CPU.
     */
    private void warm(Load generator, Load.Acts orders) {
        int compiled = 0;
        for (int left = warmUp; left > 0 && compiled < SLICES_COMPILED; left -= SLICE_SECONDS) {
            Outcome slice = generator.run(WARMING_CLIENTS, Math.min(SLICE_SECONDS, left), orders);
            tell("warm-up", slice);
            compiled = slice.compilerMillis() < LITTLE * slice.serverMillis() ? compiled + 1 : 0;
        }
    }

    private Level level(Load generator, int count, Stage stage, Baseline baseline) {
        Level level = null;
        for (int i = 0; i < pairs; i++) {
            Outcome product = generator.run(count, seconds, orders(stage));
            Outcome raw = generator.run(count, seconds, baseline::client);
            if (level == null) {
                level = new Level(count, product, raw);
            } else {
                level.add(product, raw);
            }
        }
        Level measured = java.util.Objects.requireNonNull(level, "at least one pair");
        tell(count + " clients, Comanda ", measured.product());
        tell(count + " clients, raw JDBC", measured.baseline());
        progress.say("%d clients: ratio %s", count, String.format(Locale.ROOT, "%.3f", measured.ratio()));
        return measured;
    }

    private Outcome menu(Load generator, Stage stage) {
        String token = stage.token();
        Load.Acts acts = client -> new MenuByHttp(stage, token);
        generator.run(1, 2, acts);
        Outcome menu = generator.run(1, 3, acts);
        tell("known menu, 1 client", menu);
        return menu;
    }

    private static Load.Acts orders(Stage stage) {
        String token = stage.token();
        return client -> new OrderByHttp(stage, token, client);
    }

    private void tell(String what, Outcome outcome) {
        progress.say("%s: %s", what, outcome.inShort());
    }

    private static boolean answers(Settings settings) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(settings.productUrl() + "/api/v1/openapi.json")
                            .toURL()
                            .openConnection();
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(10_000);
            return connection.getResponseCode() == 200;
        } catch (java.io.IOException e) {
            return false;
        }
    }
}
