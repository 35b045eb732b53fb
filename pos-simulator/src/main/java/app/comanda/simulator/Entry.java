package app.comanda.simulator;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A payment or a refund in a vendor's book.
 *
 * @param id the vendor's name of it
 * @param account whose it is, by what the vendor knows its customers by, e.g. a client id
 * @param key the caller's idempotency key
 * @param amount in the vendor's own units, above 0
 * @param refunded of it, in the same units; 0 for a refund
 * @param details whatever else the vendor must remember: {@code returnUrl} is where its guest's page leads to; for a refund
 *     {@code payment}
 * @param fate its webhooks share it
 */
public record Entry(
        Kind kind,
        String vendor,
        String id,
        String account,
        String key,
        long amount,
        String currency,
        State state,
        long refunded,
        Instant at,
        Map<String, String> details,
        Fate fate) {

    public Entry {
        details = Map.copyOf(details);
    }

    /** Which way the money goes. */
    public enum Kind {
        PAYMENT,
        REFUND
    }

    /** Whether it moved. */
    public enum State {
        WAITING,
        MOVED,
        DECLINED,
        EXPIRED,
        CANCELLED
    }

    public static Entry payment(
            String vendor, String id, String account, String key, long amount, String currency, Instant at, Fate fate) {
        return new Entry(
                Kind.PAYMENT, vendor, id, account, key, amount, currency, State.WAITING, 0, at, Map.of(), fate);
    }

    /** Money that goes back at once. */
    public static Entry refund(String id, Entry of, String key, long amount, Instant at, Fate fate) {
        return new Entry(
                Kind.REFUND,
                of.vendor,
                id,
                of.account,
                key,
                amount,
                of.currency,
                State.MOVED,
                0,
                at,
                Map.of("payment", of.id),
                fate);
    }

    public Entry in(State next) {
        return new Entry(kind, vendor, id, account, key, amount, currency, next, refunded, at, details, fate);
    }

    public Entry refunding(long more) {
        return new Entry(kind, vendor, id, account, key, amount, currency, state, refunded + more, at, details, fate);
    }

    /** Of another amount, e.g. captured for less than was authorised. */
    public Entry of(long other) {
        return new Entry(kind, vendor, id, account, key, other, currency, state, refunded, at, details, fate);
    }

    public Entry with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(details);
        more.put(name, value);
        return new Entry(kind, vendor, id, account, key, amount, currency, state, refunded, at, more, fate);
    }

    public String detail(String name) {
        return details.getOrDefault(name, "");
    }

    public boolean waits() {
        return state == State.WAITING;
    }
}
