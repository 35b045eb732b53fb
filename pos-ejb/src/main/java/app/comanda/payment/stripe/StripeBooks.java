package app.comanda.payment.stripe;

import app.comanda.payment.VendorEntry;
import app.comanda.payment.account.Access;
import com.stripe.exception.StripeException;
import com.stripe.model.BalanceTransaction;
import com.stripe.model.Charge;
import com.stripe.model.Payout;
import com.stripe.model.Refund;
import com.stripe.param.BalanceTransactionListParams;
import com.stripe.param.PayoutListParams;
import com.stripe.service.V1Services;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What Stripe settled: its balance transactions, and with which payout each went to the bank. */
@ApplicationScoped
public class StripeBooks {

    @Inject
    StripeLine line;

    @Inject
    StripeAccounts accounts;

    public List<VendorEntry> entries(Access access, Instant from, Instant until)
            throws StripeException, StripeAmount.Unpayable {
        V1Services stripe = accounts.of(access);
        List<BalanceTransaction> settled = StripePages.all(
                line,
                after -> stripe.balanceTransactions()
                        .list(BalanceTransactionListParams.builder()
                                .setLimit(StripePages.LIMIT)
                                .setStartingAfter(after)
                                .addExpand("data.source")
                                .setCreated(BalanceTransactionListParams.Created.builder()
                                        .setGte(from.getEpochSecond())
                                        .setLt(until.getEpochSecond())
                                        .build())
                                .build()));
        Map<String, String> payouts = settled.isEmpty() ? Map.of() : payouts(stripe, from);
        List<VendorEntry> entries = new ArrayList<>();
        for (BalanceTransaction one : settled) {
            VendorEntry entry = entry(one, payouts.get(one.getId()));
            if (entry != null) {
                entries.add(entry);
            }
        }
        return entries;
    }

    /** By balance transaction. Stripe only knows what went with those payouts that it made by itself. */
    private Map<String, String> payouts(V1Services stripe, Instant from) throws StripeException {
        List<Payout> made = StripePages.all(
                line,
                after -> stripe.payouts()
                        .list(PayoutListParams.builder()
                                .setLimit(StripePages.LIMIT)
                                .setStartingAfter(after)
                                .setCreated(PayoutListParams.Created.builder()
                                        .setGte(from.getEpochSecond())
                                        .build())
                                .build()));
        Map<String, String> payouts = new HashMap<>();
        for (Payout payout : made) {
            if (Boolean.TRUE.equals(payout.getAutomatic())) {
                StripePages.all(
                                line,
                                after -> stripe.balanceTransactions()
                                        .list(BalanceTransactionListParams.builder()
                                                .setLimit(StripePages.LIMIT)
                                                .setStartingAfter(after)
                                                .setPayout(payout.getId())
                                                .build()))
                        .forEach(part -> payouts.put(part.getId(), payout.getId()));
            }
        }
        return payouts;
    }

    /** Null for what is neither, e.g. a fee of its own. */
    private static @Nullable VendorEntry entry(BalanceTransaction one, @Nullable String payout)
            throws StripeAmount.Unpayable {
        String type = Objects.requireNonNullElse(one.getType(), "");
        if (one.getSourceObject() instanceof Charge charge && (type.equals("charge") || type.equals("payment"))) {
            return entry(one, VendorEntry.Kind.PAYMENT, charge, payout);
        }
        if (one.getSourceObject() instanceof Refund refund && type.endsWith("refund")) {
            long amount = minor(refund.getAmount(), refund.getCurrency());
            return new VendorEntry(
                    VendorEntry.Kind.REFUND,
                    attempt(refund.getMetadata()),
                    refund.getId(),
                    -amount,
                    upper(refund.getCurrency()),
                    fee(one, refund.getCurrency()),
                    payout,
                    Instant.ofEpochSecond(one.getCreated()));
        }
        if (type.equals("payout") && one.getSource() != null) {
            return new VendorEntry(
                    VendorEntry.Kind.PAYOUT,
                    null,
                    one.getSource(),
                    minor(one.getAmount(), one.getCurrency()),
                    upper(one.getCurrency()),
                    fee(one, one.getCurrency()),
                    one.getSource(),
                    Instant.ofEpochSecond(one.getCreated()));
        }
        return null;
    }

    private static VendorEntry entry(
            BalanceTransaction one, VendorEntry.Kind kind, Charge charge, @Nullable String payout)
            throws StripeAmount.Unpayable {
        return new VendorEntry(
                kind,
                attempt(charge.getMetadata()),
                Objects.requireNonNullElse(charge.getPaymentIntent(), charge.getId()),
                minor(Objects.requireNonNullElse(charge.getAmountCaptured(), charge.getAmount()), charge.getCurrency()),
                upper(charge.getCurrency()),
                fee(one, charge.getCurrency()),
                payout,
                Instant.ofEpochSecond(one.getCreated()));
    }

    private static long fee(BalanceTransaction one, String currency) throws StripeAmount.Unpayable {
        return Objects.equals(one.getCurrency(), currency) ? minor(StripeIntents.fee(one), currency) : 0;
    }

    private static long minor(long units, String currency) throws StripeAmount.Unpayable {
        return StripeAmount.minor(units, currency);
    }

    private static String upper(String currency) {
        return currency.toUpperCase(Locale.ROOT);
    }

    private static @Nullable UUID attempt(@Nullable Map<String, String> metadata) {
        String marked = metadata == null ? null : metadata.get(StripeMarks.ATTEMPT);
        try {
            return marked == null ? null : UUID.fromString(marked);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
