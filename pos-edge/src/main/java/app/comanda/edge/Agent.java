package app.comanda.edge;

import app.comanda.edge.Outcome.Result;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Takes jobs, prints each printer's one after the other, and tells what became of them for as long as it takes. Printers do
 * not wait for each other, and none waits for the server.
 */
final class Agent {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    /** So much before a lease ends nothing is begun any more. */
    private static final Duration MARGIN = Duration.ofSeconds(60);

    private final Server server;
    private final TcpPrinter printer;
    private final JobLog log;
    private final Report report;

    /** Taken, and not told the end of. */
    private final Set<UUID> held = ConcurrentHashMap.newKeySet();

    private final Map<String, ExecutorService> lanes = new ConcurrentHashMap<>();
    private final LinkedBlockingQueue<Ended> toTell = new LinkedBlockingQueue<>();

    private record Ended(UUID job, Outcome outcome) {}

    Agent(Server server, TcpPrinter printer, JobLog log, Report report) {
        this.server = server;
        this.printer = printer;
        this.log = log;
        this.report = report;
    }

    /** Until the server wants nothing of this agent any more. */
    void run() throws Refused {
        log.unsettled().forEach((job, where) -> {
            held.add(job);
            toTell.add(new Ended(
                    job,
                    where.map(Outcome::printed)
                            .orElseGet(() -> Outcome.unknown("The agent stopped while it was printing"))));
        });
        Thread teller = new Thread(this::tellForever, "teller");
        teller.setDaemon(true);
        teller.start();
        Pause pause = new Pause();
        while (true) {
            try {
                long asked = System.nanoTime();
                for (Job job : server.take(holding())) {
                    accept(job, asked);
                }
                if (pause.over()) {
                    report.say("The server is there again");
                }
            } catch (ServerAway e) {
                if (pause.begin()) {
                    report.say("The server cannot be reached, trying on: " + e.getMessage());
                }
                pause.take();
            } catch (Refused e) {
                if (e.isForGood()) {
                    throw e;
                }
                report.say("The server refuses: " + e.getMessage());
                pause.begin();
                pause.take();
            }
        }
    }

    /** What is on the way to be told counts, for the server has not heard of it yet. */
    private List<UUID> holding() {
        return List.copyOf(new LinkedHashSet<>(held));
    }

    private void accept(Job job, long asked) {
        if (!held.add(job.id())) {
            return; // it goes its way already; its end was just not heard of
        }
        if (log.wasPrinted(job.id())) {
            toTell.add(new Ended(job.id(), Outcome.printed(null)));
            return;
        }
        lanes.computeIfAbsent(
                        job.printer().address(),
                        address -> Executors.newSingleThreadExecutor(work -> daemon(work, address)))
                .execute(() -> print(job, asked));
    }

    private static Thread daemon(Runnable work, String address) {
        Thread thread = new Thread(work, "printer " + address);
        thread.setDaemon(true);
        return thread;
    }

    private void print(Job job, long asked) {
        Duration age = Duration.ofNanos(System.nanoTime() - asked);
        if (age.compareTo(Duration.ofSeconds(job.leaseSeconds()).minus(MARGIN)) > 0) {
            report.say(job + " waited too long for its printer and goes back");
            held.remove(job.id());
            return;
        }
        Outcome outcome;
        try {
            outcome = printSomewhere(job);
            UUID where = outcome.printerId();
            if (outcome.result() == Result.PRINTED && where != null) {
                log.printed(job.id(), where);
            }
        } catch (RuntimeException e) {
            // without its log an agent must not go on
            report.say("Stopping: " + e.getMessage());
            Runtime.getRuntime().halt(Edge.BROKEN);
            return;
        }
        toTell.add(new Ended(job.id(), outcome));
    }

    private Outcome printSomewhere(Job job) {
        Job.Target first = job.printer();
        Outcome outcome = printer.print(first, first.content(), () -> log.begun(job.id()));
        say(job, first, outcome);
        Job.Target other = job.substitute();
        if (outcome.result() == Result.PRINTED || other == null) {
            return outcome;
        }
        byte[] content = other.content();
        if (outcome.result() == Result.UNKNOWN) {
            byte[] notice = other.doubtNotice();
            if (notice == null) {
                return outcome;
            }
            content = joined(notice, content);
        }
        Outcome instead = printer.print(other, content, () -> log.begun(job.id()));
        say(job, other, instead);
        return instead.result() == Result.NOT_PRINTED ? outcome : instead;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private void say(Job job, Job.Target target, Outcome outcome) {
        report.say(
                switch (outcome.result()) {
                    case PRINTED -> job + ": printed on " + target.name();
                    case NOT_PRINTED -> job + ": not printed, " + outcome.detail();
                    case UNKNOWN -> job + ": may be printed, " + outcome.detail();
                });
    }

    private void tellForever() {
        Pause pause = new Pause();
        try {
            while (true) {
                Ended ended = toTell.take();
                while (!told(ended)) {
                    pause.begin();
                    pause.take();
                }
                pause.over();
                log.settled(ended.job());
                held.remove(ended.job());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean told(Ended ended) {
        try {
            server.tell(ended.job(), ended.outcome());
            return true;
        } catch (ServerAway e) {
            return false;
        } catch (Refused e) {
            if (e.isForGood()) {
                return false; // whoever takes jobs hears of it too, and stops all of it
            }
            report.say("The server does not want to know of " + ended.job() + ": " + e.getMessage());
            return true;
        }
    }

    /** Growing, from one failure to the next. */
    private static final class Pause {
        private Duration next = FIRST_PAUSE;
        private boolean begun;

        /** @return whether it was not begun before */
        boolean begin() {
            boolean first = !begun;
            begun = true;
            return first;
        }

        /** @return whether there was one */
        boolean over() {
            boolean was = begun;
            begun = false;
            next = FIRST_PAUSE;
            return was;
        }

        void take() {
            try {
                TimeUnit.MILLISECONDS.sleep(next.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            next = next.multipliedBy(2);
            if (next.compareTo(LONGEST_PAUSE) > 0) {
                next = LONGEST_PAUSE;
            }
        }
    }
}
