package app.comanda.payment.qris;

import app.comanda.kernel.BusinessException;
import app.comanda.payment.GatewayAnswer;
import app.comanda.payment.GatewayAnswer.Approved;
import app.comanda.payment.VendorEntry;
import app.comanda.payment.account.Access;
import app.comanda.payment.http.NoAnswer;
import app.comanda.payment.http.NotSent;
import app.comanda.payment.http.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.jspecify.annotations.Nullable;

/** Xendit's list of the movements of an account. */
@ApplicationScoped
public class XenditLedger {

    private static final String LIST = "/transactions?limit=50&statuses=SUCCESS&channel_categories=QR_CODE";

    /** At 50 a page, more than a restaurant has in a day. */
    private static final int MOST_PAGES = 200;

    @Inject
    XenditCalls calls;

    /** What was paid for an attempt; empty when nothing was. */
    Optional<GatewayAnswer> paid(Access access, UUID attemptId) {
        List<JsonNode> rows = rows(page(access, LIST + "&types=PAYMENT&reference_id=" + attemptId)).stream()
                .filter(row -> row.path("reference_id").asText().equals(attemptId.toString()))
                .toList();
        long sum = rows.stream()
                .mapToLong(row -> Rupiah.minorUnits(row.path("amount")))
                .sum();
        return rows.stream()
                .findFirst()
                .map(row -> Approved.of(
                        row.path("product_id").asText(),
                        sum,
                        row.path("currency").asText("")));
    }

    /** @throws BusinessException {@code vendor.away}, unavailable */
    List<VendorEntry> entries(Access access, Instant from, Instant until) {
        String list = LIST + "&types=PAYMENT&types=REFUND&created%5Bgte%5D=" + encoded(from) + "&created%5Blte%5D="
                + encoded(until);
        List<VendorEntry> found = new ArrayList<>();
        try {
            String after = "";
            for (int pages = 0; pages < MOST_PAGES; pages++) {
                Reply page = page(access, list + after);
                List<JsonNode> rows = rows(page);
                rows.stream()
                        .map(XenditLedger::entry)
                        .filter(entry -> within(entry, from, until))
                        .forEach(found::add);
                if (rows.isEmpty() || !page.body().path("has_more").asBoolean()) {
                    return found;
                }
                after = "&after_id=" + rows.get(rows.size() - 1).path("id").asText();
            }
            throw new NotUnderstood("a list without an end");
        } catch (NotSent | NoAnswer | NotUnderstood | FaultToleranceException e) {
            throw BusinessException.unavailable("vendor.away", "Xendit does not tell its movements at the moment.");
        }
    }

    private Reply page(Access access, String path) {
        Reply answer = calls.ask(access, path);
        if (answer.status() >= 300 || !answer.body().path("data").isArray()) {
            throw new NotUnderstood("no list: " + answer.status());
        }
        return answer;
    }

    private static List<JsonNode> rows(Reply page) {
        List<JsonNode> rows = new ArrayList<>();
        page.body().path("data").forEach(rows::add);
        return rows;
    }

    private static VendorEntry entry(JsonNode row) {
        boolean refund = row.path("type").asText().equals("REFUND");
        long moved = Rupiah.minorUnits(row.path("amount"));
        long amount = refund ? -moved : moved;
        long fee = fee(row.path("fee"));
        return new VendorEntry(
                refund ? VendorEntry.Kind.REFUND : VendorEntry.Kind.PAYMENT,
                attempt(row),
                row.path("product_id").asText(),
                amount,
                row.path("currency").asText(),
                fee,
                amount - fee,
                null,
                at(row));
    }

    private static Instant at(JsonNode row) {
        try {
            return OffsetDateTime.parse(row.path("created").asText()).toInstant();
        } catch (DateTimeException e) {
            throw new NotUnderstood("a time");
        }
    }

    private static @Nullable UUID attempt(JsonNode row) {
        return Proof.attempt(row.path("reference_id").asText());
    }

    /** With the taxes on it. */
    private static long fee(JsonNode fee) {
        long sum = 0;
        for (String part : List.of("xendit_fee", "value_added_tax")) {
            if (fee.path(part).isNumber()) {
                sum += Rupiah.minorUnits(fee.path(part));
            }
        }
        return sum;
    }

    private static boolean within(VendorEntry entry, Instant from, Instant until) {
        return !entry.at().isBefore(from) && entry.at().isBefore(until);
    }

    private static String encoded(Instant moment) {
        return URLEncoder.encode(moment.toString(), StandardCharsets.UTF_8);
    }
}
