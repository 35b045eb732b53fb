package app.comanda.payment.refund;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Quantity;
import app.comanda.ordering.Order;
import app.comanda.ordering.split.BillPart;
import app.comanda.payment.Payment;
import app.comanda.payment.Till;
import app.comanda.pricing.refund.GivenBack;
import app.comanda.pricing.refund.OpenBill;
import app.comanda.pricing.refund.OpenBill.TipToo;
import app.comanda.pricing.refund.OpenLine;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An order with its payments and refunds: finds out what a claim comes to, and refuses what is too much. */
record Refundable(
        Order order, Ledger ledger, List<Payment> payments, List<Refund> refunds, List<BillPart> parts, Coins coins) {

    Preview preview(Claim claim) {
        List<TenderShare.Tender> tenders = tenders(claim);
        long available =
                tenders.stream().mapToLong(TenderShare.Tender::openValue).sum();
        OpenBill open = ledger.open();
        long most = Math.min(available, open.everything().value());
        if (most <= 0) {
            throw BusinessException.conflict("refund.nothing", "Nothing of what was paid is left to give back.");
        }
        GivenBack back = back(claim, open, most);
        return new Preview(back, TenderShare.spread(back.value(), tenders));
    }

    private GivenBack back(Claim claim, OpenBill open, long most) {
        if (claim.what() instanceof Claim.Amount amount) {
            if (amount.value() < 1) {
                throw BusinessException.invalid("refund.amount", "amount", "Give back an amount above 0.");
            }
            requireAtMost(most, amount.value(), "amount");
            return open.of(amount.value(), claim.tipToo());
        }
        if (claim.what() instanceof Claim.Lines lines) {
            GivenBack back = open.of(wanted(lines, open), claim.tipToo());
            requireAtMost(most, back.value(), "lines");
            if (back.value() <= 0) {
                throw BusinessException.invalid("refund.free", "lines", "Nothing was paid for these lines.");
            }
            return back;
        }
        return open.of(most, TipToo.YES);
    }

    private static void requireAtMost(long most, long value, String field) {
        if (value > most) {
            throw BusinessException.invalid(
                    "refund.above-paid", field, "That is " + value + ", and at most " + most + " can be given back.");
        }
    }

    private Map<String, Quantity> wanted(Claim.Lines claimed, OpenBill open) {
        if (claimed.pieces().isEmpty()) {
            throw BusinessException.invalid("refund.line", "lines", "Say which lines.");
        }
        Map<String, Quantity> wanted = new HashMap<>();
        for (int i = 0; i < claimed.pieces().size(); i++) {
            Claim.Piece piece = claimed.pieces().get(i);
            String field = "lines[" + i + "]";
            OpenLine line = line(piece.lineId(), open, field + ".lineId");
            if (wanted.put(line.id(), quantity(piece.quantity(), line, field + ".quantity")) != null) {
                throw BusinessException.invalid("refund.line", field + ".lineId", "This line is named twice.");
            }
        }
        return wanted;
    }

    private OpenLine line(@Nullable UUID id, OpenBill open, String field) {
        if (order.voidedLines().stream().anyMatch(line -> line.id().equals(id))) {
            throw BusinessException.invalid(
                    "refund.line-voided", field, "This line was taken off the bill, nobody paid for it.");
        }
        return open.lines().stream()
                .filter(line -> id != null && line.id().equals(id.toString()))
                .findFirst()
                .orElseThrow(
                        () -> BusinessException.invalid("refund.line", field, "There is no such line on this order."));
    }

    private static Quantity quantity(@Nullable String text, OpenLine line, String field) {
        Quantity quantity = text == null ? line.left() : Quantity.parse(text, field, "pricing.quantity");
        if (quantity.equals(Quantity.ZERO) || quantity.compareTo(line.left()) > 0) {
            throw BusinessException.invalid(
                    "refund.quantity", field, "Above 0, and at most the " + line.left() + " that is left.");
        }
        return quantity;
    }

    /** Where money can go back to, in the order in which it does: cash first, and the newest first. */
    private List<TenderShare.Tender> tenders(Claim claim) {
        if (claim.partId() != null && parts.stream().noneMatch(part -> part.id().equals(claim.partId()))) {
            throw BusinessException.invalid("part.unknown", "partId", "This bill has no such part.");
        }
        if (claim.paymentId() != null
                && payments.stream().noneMatch(payment -> payment.id().equals(claim.paymentId()))) {
            throw BusinessException.invalid("refund.payment", "paymentId", "This order has no such payment.");
        }
        Comparator<Payment> cashFirst = Comparator.comparing(payment -> !isCash(payment));
        return payments.stream()
                .filter(payment -> payment.state() == Payment.State.SUCCEEDED)
                .filter(payment -> claim.paymentId() == null || payment.id().equals(claim.paymentId()))
                .filter(payment -> claim.partId() == null
                        || claim.partId().equals(payment.partId().orElse(null)))
                .sorted(cashFirst.thenComparing(Payment::createdAt, Comparator.reverseOrder()))
                .map(this::tender)
                .toList();
    }

    private TenderShare.Tender tender(Payment payment) {
        long back = refunds.stream()
                .filter(refund -> refund.paymentId().equals(payment.id()))
                .mapToLong(Refund::value)
                .sum();
        return new TenderShare.Tender(
                payment.id(), coins.of(payment, order), payment.value() - back, payment.amount() - payment.refunded());
    }

    private boolean isCash(Payment payment) {
        return payment.method().equals(Till.CASH);
    }

    BillPart part(UUID id) {
        return parts.stream().filter(part -> part.id().equals(id)).findFirst().orElseThrow();
    }

    Map<UUID, Payment> paymentsById() {
        return payments.stream().collect(Collectors.toMap(Payment::id, payment -> payment));
    }
}
