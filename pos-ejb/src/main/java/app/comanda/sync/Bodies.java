package app.comanda.sync;

import app.comanda.kernel.Json;
import app.comanda.ordering.ComboPart;
import app.comanda.ordering.OrderRequest.Sending;
import app.comanda.ordering.PrintedLine;
import app.comanda.ordering.ServiceMode;
import app.comanda.ordering.SoldModifier;
import app.comanda.pricing.Charge;
import app.comanda.pricing.Rules;
import app.comanda.pricing.TaxRate;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the kinds of events say (docs/sync.md). Records with nullable fields are as they came; the rest has been checked. */
final class Bodies {

    /** More than anybody pays in cash: a broken device. */
    private static final long MOST = 1_000_000_000_000L;

    private Bodies() {}

    /** @throws EventRefused {@code sync.body} naming the field */
    static <T> T read(JournalEvent event, Class<T> type) {
        try {
            T body = Json.mapper().readValue(event.body(), type);
            if (body == null) {
                throw EventRefused.body("body", "The body is empty.");
            }
            return body;
        } catch (JsonMappingException e) {
            String path = e.getPath().stream()
                    .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                    .collect(Collectors.joining());
            throw EventRefused.body("body" + path, "There is no such field, or its value does not fit.");
        } catch (JsonProcessingException e) {
            throw EventRefused.body("body", "The body is no JSON.");
        }
    }

    static <T> T need(@Nullable T value, String field) {
        if (value == null) {
            throw EventRefused.body("body." + field, "This field is needed.");
        }
        return value;
    }

    /** @param send whether the kitchen hears of the lines */
    record Placed(
            @Nullable UUID orderId,
            @Nullable UUID outletId,
            @Nullable String number,
            @Nullable ServiceMode serviceMode,
            @Nullable Long menuVersion,
            @Nullable String currency,
            @Nullable UUID visitId,
            @Nullable Integer covers,
            @Nullable String tableName,
            @Nullable String note,
            @Nullable Boolean send,
            @Nullable Rules rules,
            @Nullable List<TaxRate> taxes,
            @Nullable List<Charge> charges,
            @Nullable Long tip,
            @Nullable List<Line> lines,
            @Nullable Long total) {}

    record LinesAdded(
            @Nullable UUID orderId,
            @Nullable UUID outletId,
            @Nullable Long menuVersion,
            @Nullable List<TaxRate> taxes,
            @Nullable Boolean send,
            @Nullable List<Line> lines) {}

    record Line(
            @Nullable UUID id,
            @Nullable UUID itemId,
            @Nullable String name,
            @Nullable String quantity,
            @Nullable Long unitPrice,
            @Nullable List<SoldModifier> modifiers,
            @Nullable List<UUID> taxes,
            @Nullable String note,
            @Nullable Integer seat,
            @Nullable Integer course,
            @Nullable String promotion,
            @Nullable ComboPart combo) {

        PrintedLine printed(String field) {
            return new PrintedLine(
                    need(id, field + ".id"),
                    need(itemId, field + ".itemId"),
                    need(name, field + ".name"),
                    need(quantity, field + ".quantity"),
                    need(unitPrice, field + ".unitPrice"),
                    modifiers == null ? List.of() : modifiers,
                    taxes == null ? List.of() : taxes,
                    note,
                    seat,
                    course,
                    promotion,
                    combo);
        }
    }

    record Paid(
            @Nullable UUID orderId,
            @Nullable UUID outletId,
            @Nullable UUID paymentId,
            @Nullable String method,
            @Nullable Long amount,
            @Nullable Long cashRounding,
            @Nullable Long tip,
            @Nullable Long tendered,
            @Nullable Long change,
            @Nullable String receipt,
            @Nullable UUID partId) {

        /** The sum of it holds, and is money that somebody can hand over. */
        Paid checked() {
            long paid = need(amount, "amount");
            long given = tendered == null ? paid : tendered;
            long back = change == null ? 0 : change;
            if (paid < 1 || given > MOST || given - back != paid || back < 0) {
                throw EventRefused.body("body.tendered", "Tendered less change is the amount, which is above 0.");
            }
            if (tipGiven() < 0 || tipGiven() > paid) {
                throw EventRefused.body("body.tip", "A tip is 0 or more, and within the amount.");
            }
            if (Math.abs(rounding()) >= paid) {
                throw EventRefused.body("body.cashRounding", "Rounding is less than the amount.");
            }
            if (!"CASH".equals(method)) {
                throw EventRefused.body("body.method", "Only CASH can be taken without asking.");
            }
            return this;
        }

        long tipGiven() {
            return tip == null ? 0 : tip;
        }

        long rounding() {
            return cashRounding == null ? 0 : cashRounding;
        }
    }

    record Cancelled(
            @Nullable UUID orderId,
            @Nullable UUID outletId,
            @Nullable String reason) {}

    record Voided(
            @Nullable UUID orderId,
            @Nullable UUID outletId,
            @Nullable UUID lineId,
            @Nullable String quantity,
            @Nullable UUID reasonId,
            @Nullable String note,
            @Nullable UUID approvalId,
            @Nullable Attested approval) {

        @Nullable
        BigDecimal pieces() {
            if (quantity == null) {
                return null;
            }
            if (!quantity.matches("\\d{1,5}(\\.\\d{1,3})?")) {
                throw EventRefused.body("body.quantity", "A quantity is a decimal string.");
            }
            return new BigDecimal(quantity);
        }
    }

    static List<PrintedLine> lines(@Nullable List<Line> lines) {
        List<Line> all = need(lines, "lines");
        return IntStream.range(0, all.size())
                .mapToObj(i -> all.get(i).printed("lines[" + i + "]"))
                .toList();
    }

    static Sending sending(@Nullable Boolean send) {
        return need(send, "send") ? Sending.NOW : Sending.LATER;
    }
}
