package app.comanda.printing.job;

import app.comanda.payment.receipt.escpos.Paper;
import app.comanda.printing.printer.Printer;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What another printer prints for one that does not: the same, for its paper, and instead of which. */
public final class StandIn {

    private final SlipWords words;
    private final List<Printer> printers;

    /** @param printers those of the outlet */
    public StandIn(SlipWords words, List<Printer> printers) {
        this.words = words;
        this.printers = List.copyOf(printers);
    }

    /** @return null where none stands in */
    public Slip.@Nullable Substitute of(Printer printer, Function<Paper, byte[]> content) {
        return printers.stream()
                .filter(other ->
                        printer.substituteId().filter(other.id()::equals).isPresent())
                .findFirst()
                .map(other -> new Slip.Substitute(
                        other.id(),
                        Banner.instead(words, other.paper(), printer.name()).above(content.apply(other.paper()))))
                .orElse(null);
    }
}
