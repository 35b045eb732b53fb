package app.comanda.pricing;

import app.comanda.kernel.Json;
import app.comanda.pricing.refund.RefundColumns;
import app.comanda.pricing.split.GuestTotals;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Worked-out cases: those of the file that the system property or environment variable MONEY_VECTORS names, or else the
 * project's own, which src/test/python/money_cases.py made up.
 */
final class MoneyCases {

    record MoneyCase(
            BillRequest request,
            ExpectedBill bill,
            Map<Integer, List<Long>> equalParts,
            Split split,
            Refund refundOfFirstLine) {

        @Override
        public String toString() {
            return String.valueOf(request.name());
        }
    }

    /** A bill without its explanation. */
    record ExpectedBill(
            List<BillLine> lines,
            List<BillCharge> charges,
            List<BillTax> taxes,
            long subtotal,
            long discount,
            long tax,
            long tip,
            long total,
            long cashRounding,
            long due) {

        static ExpectedBill of(Bill bill) {
            return new ExpectedBill(
                    bill.lines(),
                    bill.charges(),
                    bill.taxes(),
                    bill.subtotal(),
                    bill.discount(),
                    bill.tax(),
                    bill.tip(),
                    bill.total(),
                    bill.cashRounding(),
                    bill.due());
        }
    }

    record Split(List<List<Long>> shares, List<GuestTotals> guests) {}

    record Refund(long soldQuantity, List<Long> steps, List<RefundColumns> parts) {}

    private MoneyCases() {}

    static List<MoneyCase> all() {
        try (InputStream file = open()) {
            // "case" cannot name a component of a record
            List<Map<String, Object>> rows = Json.mapper().readValue(file, new TypeReference<>() {});
            return rows.stream().map(MoneyCases::read).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static MoneyCase read(Map<String, Object> row) {
        row.put("request", row.remove("case"));
        return Json.mapper().convertValue(row, MoneyCase.class);
    }

    private static InputStream open() throws IOException {
        Optional<Path> file = Optional.ofNullable(System.getProperty("MONEY_VECTORS", System.getenv("MONEY_VECTORS")))
                .filter(path -> !path.isBlank())
                .map(Path::of);
        return file.isPresent()
                ? Files.newInputStream(file.get())
                : Objects.requireNonNull(MoneyCases.class.getResourceAsStream("/money-cases.json"));
    }
}
