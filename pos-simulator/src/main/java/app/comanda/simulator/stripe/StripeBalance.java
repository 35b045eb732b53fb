package app.comanda.simulator.stripe;

import app.comanda.simulator.Answer;
import app.comanda.simulator.Entry;
import app.comanda.simulator.Exchange;
import app.comanda.simulator.Stage;
import app.comanda.simulator.Vendor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * What was settled and what went to the bank. A payout is made when somebody asks for one ({@code POST /v1/payouts}), of all
 * that is left, and counts as one that Stripe made by itself.
 */
final class StripeBalance {

    private final Stage stage;
    private final StripeThings things;
    private final List<Payout> payouts = new CopyOnWriteArrayList<>();

    record Payout(String id, String account, String currency, long amount, Instant at) {}

    StripeBalance(Stage stage, StripeThings things) {
        this.stage = stage;
        this.things = things;
    }

    Answer answer(StripeKey key, Exchange call, StripeForm asked) {
        if (call.is("GET /v1/balance")) {
            return Answer.json(200, balance(key));
        } else if (call.is("GET /v1/balance_transactions")) {
            return StripeLists.page("/v1/balance_transactions", transactions(key, asked), asked);
        } else if (call.is("GET /v1/payouts")) {
            List<Map<String, Object>> all = payouts.stream()
                    .filter(payout -> payout.account.equals(key.account()))
                    .map(StripeBalance::json)
                    .toList();
            return StripeLists.page("/v1/payouts", all, asked);
        } else if (call.is("POST /v1/payouts")) {
            return Answer.json(200, json(pay(key.account(), asked.currency("currency"))));
        }
        throw StripeVendor.unknown(call);
    }

    private Map<String, Object> balance(StripeKey key) {
        List<Map<String, Object>> available = new ArrayList<>();
        owed(key.account())
                .forEach(owed -> available.add(Map.of("currency", owed.currency(), "amount", owed.amount())));
        return Map.of("object", "balance", "livemode", false, "available", available, "pending", List.of());
    }

    /** What would go to the banks of all accounts. */
    List<Vendor.Owed> owed() {
        return stage.book().entries(StripeVendor.NAME).stream()
                .map(Entry::account)
                .distinct()
                .flatMap(account -> owed(account).stream())
                .filter(owed -> owed.amount() > 0)
                .toList();
    }

    private List<Vendor.Owed> owed(String account) {
        Map<String, Long> sums = new LinkedHashMap<>();
        settled(account)
                .filter(entry -> entry.detail(StripeThings.PAYOUT).isEmpty())
                .forEach(entry -> sums.merge(entry.currency(), net(entry), Long::sum));
        return sums.entrySet().stream()
                .map(sum -> new Vendor.Owed(account, sum.getKey(), sum.getValue()))
                .toList();
    }

    private Stream<Entry> settled(String account) {
        return stage.book().entries(StripeVendor.NAME).stream()
                .filter(entry -> entry.account().equals(account) && entry.state() == Entry.State.MOVED);
    }

    private static long net(Entry entry) {
        return (Long) StripeThings.settled(entry, null).getOrDefault("net", 0L);
    }

    private List<Map<String, Object>> transactions(StripeKey key, StripeForm asked) {
        Optional<String> with = asked.find("payout");
        List<Map<String, Object>> all = new ArrayList<>();
        settled(key.account())
                .filter(entry -> with.isEmpty() || with.get().equals(entry.detail(StripeThings.PAYOUT)))
                .forEach(entry -> all.add(StripeThings.settled(entry, source(entry, asked))));
        payouts.stream()
                .filter(payout -> payout.account.equals(key.account()))
                .filter(payout -> with.isEmpty() || with.get().equals(payout.id))
                .forEach(payout -> all.add(transaction(payout, asked)));
        all.sort(Comparator.comparing(one -> (Long) one.getOrDefault("created", 0L)));
        return all;
    }

    private @org.jspecify.annotations.Nullable Object source(Entry entry, StripeForm asked) {
        if (!asked.expands("source")) {
            return null;
        }
        return entry.kind() == Entry.Kind.REFUND
                ? StripeThings.refund(entry)
                : things.charge(entry, new StripeForm(Map.of()));
    }

    Payout pay(String account, String currency) {
        List<Entry> due = settled(account)
                .filter(entry -> entry.currency().equals(currency)
                        && entry.detail(StripeThings.PAYOUT).isEmpty())
                .toList();
        long amount = due.stream().mapToLong(StripeBalance::net).sum();
        if (amount <= 0) {
            throw StripeRefusal.invalid("balance_insufficient", "You have insufficient funds.", null);
        }
        Payout payout = new Payout(
                "po_" + java.util.UUID.randomUUID().toString().replace("-", ""),
                account,
                currency,
                amount,
                stage.clock().instant());
        due.forEach(entry -> stage.book().change(entry, now -> now.with(StripeThings.PAYOUT, payout.id)));
        payouts.add(payout);
        return payout;
    }

    private static Map<String, Object> json(Payout payout) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", payout.id);
        json.put("object", "payout");
        json.put("amount", payout.amount);
        json.put("arrival_date", payout.at.getEpochSecond());
        json.put("automatic", true);
        json.put("balance_transaction", "txn_" + payout.id.substring("po_".length()));
        json.put("created", payout.at.getEpochSecond());
        json.put("currency", payout.currency);
        json.put("livemode", false);
        json.put("method", "standard");
        json.put("reconciliation_status", "completed");
        json.put("source_type", "card");
        json.put("status", "paid");
        json.put("type", "bank_account");
        return json;
    }

    private static Map<String, Object> transaction(Payout payout, StripeForm asked) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", "txn_" + payout.id.substring("po_".length()));
        json.put("object", "balance_transaction");
        json.put("amount", -payout.amount);
        json.put("available_on", payout.at.getEpochSecond());
        json.put("created", payout.at.getEpochSecond());
        json.put("currency", payout.currency);
        json.put("fee", 0L);
        json.put("fee_details", List.of());
        json.put("net", -payout.amount);
        json.put("reporting_category", "payout");
        json.put("source", asked.expands("source") ? json(payout) : payout.id);
        json.put("status", "available");
        json.put("type", "payout");
        return json;
    }
}
