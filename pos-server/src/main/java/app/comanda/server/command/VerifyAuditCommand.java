package app.comanda.server.command;

import app.comanda.audit.ChainReport;
import app.comanda.server.AuditVerification;
import app.comanda.server.AuditVerification.Verdict;
import app.comanda.server.Maintenance;
import app.comanda.server.Progress;
import app.comanda.server.Settings;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;

/** Says of every tenant whether its audit log is as it was written. */
@Command(
        name = "verify-audit",
        description = "Recompute the hash chain of every tenant's audit log; fails when one is broken.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Whoever could rewrite a whole chain would change its newest hash too: keep the printed ones elsewhere."
        })
public final class VerifyAuditCommand implements Subcommand {

    @Override
    public Integer call() {
        Settings settings = Settings.ofThisProcess();
        try (Maintenance maintenance = Maintenance.besideTheProduct(settings, new Progress(System.err))) {
            List<Verdict> verdicts = new AuditVerification(maintenance::openAsOwner).verifyAll();
            verdicts.forEach(VerifyAuditCommand::tell);
            long broken = verdicts.stream().filter(verdict -> !verdict.holds()).count();
            System.out.printf(Locale.ROOT, "%d tenants, %d broken%n", verdicts.size(), broken);
            return broken == 0 ? 0 : 1;
        }
    }

    private static void tell(Verdict verdict) {
        ChainReport report = verdict.report();
        System.out.printf(
                Locale.ROOT,
                "%-6s %-40s %,d entries under %,d seals, %,d not sealed yet, newest hash %s%n",
                verdict.holds() ? "holds" : "BROKEN",
                verdict.slug(),
                report.entries(),
                report.seals(),
                report.unsealed(),
                verdict.newestHash());
        report.problems().forEach(problem -> System.out.println("       " + problem));
    }
}
