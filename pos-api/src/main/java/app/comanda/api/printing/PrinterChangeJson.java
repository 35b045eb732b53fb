package app.comanda.api.printing;

import app.comanda.api.http.Required;
import app.comanda.payment.receipt.escpos.Paper;
import app.comanda.printing.printer.Duty;
import app.comanda.printing.printer.PrinterDetails;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A printer as it shall be.
 *
 * @param port 9100 where nothing is said
 * @param paper WIDE where nothing is said
 * @param receipts of which terminals; NONE where nothing is said
 * @param tickets of which kitchen stations; NONE where nothing is said
 * @param version as last read; for changes alone
 */
public record PrinterChangeJson(
        @Nullable String name,
        @Nullable String host,
        @Nullable Integer port,
        @Nullable Paper paper,
        Duty.@Nullable Scope receipts,
        @Nullable List<UUID> terminalIds,
        Duty.@Nullable Scope tickets,
        @Nullable List<UUID> stationIds,
        @Nullable Boolean drawer,
        @Nullable UUID substituteId,
        @Nullable Long version) {

    PrinterDetails details() {
        return new PrinterDetails(
                Required.field(name, "name"),
                Required.field(host, "host"),
                Objects.requireNonNullElse(port, PrinterDetails.USUAL_PORT),
                Objects.requireNonNullElse(paper, Paper.WIDE),
                duty(receipts, terminalIds),
                duty(tickets, stationIds),
                Objects.requireNonNullElse(drawer, false),
                substituteId);
    }

    private static Duty duty(Duty.@Nullable Scope scope, @Nullable List<UUID> chosen) {
        return new Duty(
                Objects.requireNonNullElse(scope, Duty.Scope.NONE), Objects.requireNonNullElse(chosen, List.of()));
    }
}
