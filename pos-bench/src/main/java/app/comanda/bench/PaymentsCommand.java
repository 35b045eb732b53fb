package app.comanda.bench;

import app.comanda.server.Api;
import app.comanda.server.Operator;
import app.comanda.server.Progress;
import app.comanda.server.Secrets;
import app.comanda.server.Service;
import app.comanda.server.Settings;
import app.comanda.server.StartFailure;
import app.comanda.server.command.Subcommand;
import app.comanda.server.rehearsal.Rehearsal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures vendors' calls and guests who take their time to pay, on the product that runs with its simulator. */
@Command(
        name = "bench-payments",
        description = {
            "Measure webhooks at a steady pace, and open QR payments that are polled; writes docs/performance.md.",
            "Ends with 1 when a figure is missed or a call is answered otherwise than it should."
        },
        mixinStandardHelpOptions = true)
public final class PaymentsCommand implements Subcommand {

    /** Connections; a vendor's calls come by several, too. */
    private static final int LINES = 16;

    /** To reach. */
    private static final double WEBHOOK_P99_MILLIS = 50;

    private static final double SERVER_OF_A_CORE = 20;

    /** Of the questions that are due; those that a second's edge cuts off do not matter. */
    private static final double ASKED = 0.97;

    /** How often a screen looks that hears of changes by itself, in seconds. */
    private static final int HEARING = 15;

    /** Seconds. */
    private static final int MOST_ARREARS = 300;

    private final Progress progress = new Progress(System.out);

    @Option(names = "--rate", defaultValue = "200", description = "webhooks a second; default: ${DEFAULT-VALUE}")
    private int rate;

    @Option(names = "--payments", defaultValue = "1000", description = "that are open; default: ${DEFAULT-VALUE}")
    private int payments;

    @Option(
            names = "--every",
            defaultValue = "3",
            description = "seconds between two looks at a payment; default: ${DEFAULT-VALUE}")
    private int every;

    @Option(names = "--seconds", defaultValue = "60", description = "for each figure; default: ${DEFAULT-VALUE}")
    private int seconds;

    @Option(
            names = "--warm-up",
            defaultValue = "60",
            description = "seconds before each that are not counted; default: ${DEFAULT-VALUE}")
    private int warmUp;

    @Option(names = "--no-page", description = "Only print the figures.")
    private boolean noPage;

    /** A second, while screens waited that hear of changes by themselves. */
    private double questions;

    @Override
    public Integer call() {
        Settings settings = Settings.ofThisProcess();
        if (settings.external(Service.SIMULATOR)) {
            throw new StartFailure(
                    "This needs the payments simulator; run the product without COMANDA_SIMULATOR=false.");
        }
        String load = Machine.load();
        Secrets secrets = new Secrets(settings);
        Rehearsal rehearsal = Rehearsal.in(settings, secrets, Clock.systemUTC(), "bench", "Bench Diner");
        String token = rehearsal.ownerToken();
        OpenCodes codes = new OpenCodes(
                new Api(settings.productUrl(), () -> token),
                tenant(token),
                URI.create("http://127.0.0.1:" + settings.port(Service.SIMULATOR)));
        progress.say("Machine: %s; load average %s", Machine.told(), load);
        codes.open(payments);
        progress.say("%d codes are open", codes.count());
        List<Pace.Kept> kept = measure(settings, secrets, codes, token);
        int open = codes.callOff();
        String table = table(kept);
        System.out.print(table);
        kept.stream()
                .filter(one -> one.wrong() > 0)
                .forEach(one -> System.out.printf("%s: %d times, e.g. %s%n", one.what(), one.wrong(), one.complaint()));
        if (!noPage) {
            new PerformancePage(settings.project().resolve("docs/performance.md"))
                    .writePayments(LocalDate.now(Clock.systemUTC()), load, table);
        }
        return open == 0 && reached(kept) ? 0 : 1;
    }

    private List<Pace.Kept> measure(Settings settings, Secrets secrets, OpenCodes codes, String token) {
        URI server = URI.create(settings.productUrl());
        Pace pace = new Pace(server, LINES, new Cpu(settings.data()));
        List<Pace.Kept> kept = new ArrayList<>();
        kept.add(warmed(
                pace, "webhooks", rate, n -> request(server, "POST", codes.webhook(), "", codes.notification(n))));
        untilHandled(new Operator(settings, secrets));
        Pace.Calls looking = n -> request(server, "POST", codes.payment(n) + "/check", token, "");
        double count = codes.count();
        kept.add(waitedFor(pace, codes, looking));
        kept.add(warmed(pace, told("the same, each looked at every %2$d s", codes), count / every, looking));
        kept.add(warmed(
                pace,
                told("%,d open codes, each read every %d s", codes),
                count / every,
                n -> request(server, "GET", codes.payment(n), token, "")));
        return kept;
    }

    /** What vendors said is taken from the queue after it was answered, which would weigh on what is measured next. */
    private void untilHandled(Operator operator) {
        long began = System.nanoTime();
        try (Connection looking = operator.open("comanda");
                PreparedStatement left = looking.prepareStatement(
                        "SELECT count(*) FROM comanda.payment_event WHERE state = 'RECEIVED'")) {
            for (long waiting = count(left); waiting > 0; waiting = count(left)) {
                if (System.nanoTime() - began > TimeUnit.SECONDS.toNanos(MOST_ARREARS)) {
                    throw new IllegalStateException(waiting + " webhooks are not handled");
                }
                TimeUnit.MILLISECONDS.sleep(200);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Nobody knows what is handled", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        progress.say("webhooks: the last is handled after %.1f s", (System.nanoTime() - began) / 1e9);
    }

    private static long count(PreparedStatement query) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private String told(String what, OpenCodes codes) {
        return String.format(Locale.ROOT, what, codes.count(), every);
    }

    private Pace.Kept warmed(Pace pace, String what, double perSecond, Pace.Calls calls) {
        if (warmUp > 0) {
            progress.say("%s: warm-up", what);
            pace.keep(what, perSecond, warmUp, calls);
        }
        Pace.Kept kept = pace.keep(what, perSecond, seconds, calls);
        progress.say("%s: p99 %s ms", what, String.format(Locale.ROOT, "%.1f", kept.millisAt(99)));
        return kept;
    }

    private Pace.Kept waitedFor(Pace pace, OpenCodes codes, Pace.Calls looking) {
        String what = told("%,d open codes, their vendor asked every %d s", codes);
        double looks = (double) codes.count() / HEARING;
        // at least two looks at each, so that all are waited for
        progress.say("%s: warm-up", what);
        pace.keep(what, looks, Math.max(warmUp, 2 * HEARING), looking);
        long before = codes.calls();
        Pace.Kept kept = pace.keep(what, looks, seconds, looking);
        questions = (double) (codes.calls() - before) / seconds;
        progress.say("%s: %s questions a second", what, String.format(Locale.ROOT, "%.0f", questions));
        return kept;
    }

    private boolean reached(List<Pace.Kept> kept) {
        return kept.stream().allMatch(one -> one.wrong() == 0)
                && kept.get(0).millisAt(99) < WEBHOOK_P99_MILLIS
                && kept.get(1).serverOfACore() < SERVER_OF_A_CORE
                && questions >= ASKED * payments / every;
    }

    private String table(List<Pace.Kept> kept) {
        StringBuilder text = new StringBuilder(Pace.Kept.HEAD);
        kept.forEach(one -> text.append(one.row()));
        return text.append(String.format(
                        Locale.ROOT,
                        "%n| figure | to reach | measured |%n|---|---:|---:|%n| p99 of a webhook, ms | < %.0f | %.1f |%n"
                                + "| server while vendors are asked about codes, of a core | < %.0f %% | %.0f %% |%n"
                                + "| questions a second to the vendor meanwhile | %.0f | %.0f |%n",
                        WEBHOOK_P99_MILLIS,
                        kept.get(0).millisAt(99),
                        SERVER_OF_A_CORE,
                        kept.get(1).serverOfACore(),
                        (double) payments / every,
                        questions))
                .toString();
    }

    private static byte[] request(URI server, String method, String path, String token, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String proof = token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n";
        String head = method + " /api/v1" + path + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\n" + proof
                + "Accept: application/json\r\nContent-Type: application/json\r\nContent-Length: " + content.length
                + "\r\n\r\n";
        return (head + body).getBytes(StandardCharsets.UTF_8);
    }

    /** As the token says. */
    private static String tenant(String token) {
        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
        return Api.json(claims).path("tenant_id").asText();
    }
}
