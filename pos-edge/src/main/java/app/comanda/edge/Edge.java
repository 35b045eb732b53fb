package app.comanda.edge;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Enrols this computer as the print agent of an outlet, the first time, and prints. */
public final class Edge {

    /** What was typed is wrong. */
    static final int USAGE = 2;

    /** The server does not know this agent any more; starting it again is no use. */
    static final int REVOKED = 3;

    /** The agent's own folder cannot be used. */
    static final int BROKEN = 4;

    private Edge() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    private static int run(String[] args) {
        Report report = new Report(System.out);
        try {
            Wishes wishes = Wishes.of(args);
            if (wishes.help()) {
                System.out.print(Wishes.HELP);
                return 0;
            }
            Files.createDirectories(wishes.home());
            try (FileChannel gate = FileChannel.open(
                            wishes.home().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock alone = gate.tryLock()) {
                if (alone == null) {
                    report.say("Another agent works in " + wishes.home());
                    return USAGE;
                }
                return work(wishes, report);
            }
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.print(Wishes.HELP);
            return USAGE;
        } catch (IOException e) {
            report.say("Its folder cannot be used: " + e);
            return BROKEN;
        }
    }

    private static int work(Wishes wishes, Report report) throws IOException {
        try {
            Optional<Identity> identity = identity(wishes);
            if (identity.isEmpty()) {
                throw new IllegalArgumentException("Not enrolled yet: give --server and --code.");
            }
            report.say("Print agent " + identity.get());
            if (wishes.enrolOnly()) {
                return 0;
            }
            try (JobLog log = JobLog.in(wishes.home())) {
                TcpPrinter printer = new TcpPrinter(TcpPrinter.Patience.of(wishes.patience()));
                new Agent(new Server(identity.get(), wishes.patience()), printer, log, report).run();
            }
            return 0;
        } catch (ServerAway e) {
            report.say("The server cannot be reached: " + e.getMessage());
            return 1;
        } catch (Refused e) {
            report.say("Refused: " + e.getMessage());
            return REVOKED;
        }
    }

    private static Optional<Identity> identity(Wishes wishes) throws IOException, ServerAway, Refused {
        URI server = wishes.server();
        String code = wishes.code();
        if (code == null) {
            return Identity.read(wishes.home());
        }
        if (server == null) {
            throw new IllegalArgumentException("Say by --server where the restaurant's server is.");
        }
        Identity enrolled = Server.enrol(
                server, code, wishes.name(InetAddress.getLocalHost().getHostName()));
        enrolled.write(wishes.home());
        return Optional.of(enrolled);
    }
}
