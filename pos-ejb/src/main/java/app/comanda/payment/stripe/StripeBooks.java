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
import java.util.LinkedHashMap;
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
        Map<String, BalanceTransaction> settled = new LinkedHashMap<>();
        transactions(
                        stripe,
                        BalanceTransactionListParams.builder()
                                .setCreated(BalanceTransactionListParams.Created.builder()
                                        .setGte(from.getEpochSecond())
                                        .setLt(secondAfter(until))
                                        .build()))
                .forEach(one -> settled.put(one.getId(), one));
        Map<String, String> payouts = new HashMap<>();
        for (Payout payout : payouts(stripe, from, until)) {
            transactions(stripe, BalanceTransactionListParams.builder().setPayout(payout.getId()))
                    .forEach(one -> {
                        settled.put(one.getId(), one);
                        payouts.put(one.getId(), payout.getId());
                    });
        }
        List<VendorEntry> entries = new ArrayList<>();
        for (BalanceTransaction one : settled.values()) {
            VendorEntry entry = entry(one, payouts.get(one.getId()));
            if (entry != null) {
                entries.add(entry);
            }
        }
        return entries;
    }

    private List<BalanceTransaction> transactions(V1Services stripe, BalanceTransactionListParams.Builder wanted)
            throws StripeException {
        wanted.setLimit(StripePages.LIMIT).addExpand("data.source");
        return StripePages.all(
                line,
                after -> stripe.balanceTransactions()
                        .list(wanted.setStartingAfter(after).build()));
    }

    /** Those that Stripe made by itself: only of them it knows what went with them. */
    private List<Payout> payouts(V1Services stripe, Instant from, Instant until) throws StripeException {
        List<Payout> made = StripePages.all(
                line,
                after -> stripe.payouts()
                        .list(PayoutListParams.builder()
                                .setLimit(StripePages.LIMIT)
                                .setStartingAfter(after)
                                .setCreated(PayoutListParams.Created.builder()
                                        .setGte(from.getEpochSecond())
                                        .setLt(secondAfter(until))
                                        .build())
                                .build()));
        return made.stream()
                .filter(payout -> Boolean.TRUE.equals(payout.getAutomatic()))
                .toList();
    }

    /** Stripe tells whole seconds; what came in the last one belongs to it. */
    private static long secondAfter(Instant until) {
        return until.getNano() == 0 ? until.getEpochSecond() : until.getEpochSecond() + 1;
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
                    net(one, refund.getCurrency(), -amount),
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
                    minor(one.getNet(), one.getCurrency()),
                    null,
                    Instant.ofEpochSecond(one.getCreated()));
        }
        return null;
    }

    private static VendorEntry entry(
            BalanceTransaction one, VendorEntry.Kind kind, Charge charge, @Nullable String payout)
            throws StripeAmount.Unpayable {
        long amount =
                minor(Objects.requireNonNullElse(charge.getAmountCaptured(), charge.getAmount()), charge.getCurrency());
        return new VendorEntry(
                kind,
                attempt(charge.getMetadata()),
                Objects.requireNonNullElse(charge.getPaymentIntent(), charge.getId()),
                amount,
                upper(charge.getCurrency()),
                fee(one, charge.getCurrency()),
                net(one, charge.getCurrency(), amount),
                payout,
                Instant.ofEpochSecond(one.getCreated()));
    }

    private static long fee(BalanceTransaction one, String currency) throws StripeAmount.Unpayable {
        return Objects.equals(one.getCurrency(), currency) ? minor(StripeIntents.fee(one), currency) : 0;
    }

    /** Where the account is kept in another currency, nobody can say it in this one. */
    private static long net(BalanceTransaction one, String currency, long otherwise) throws StripeAmount.Unpayable {
        return Objects.equals(one.getCurrency(), currency) ? minor(one.getNet(), currency) : otherwise;
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
