package app.comanda.simulator;

import java.util.Currency;
import java.util.List;
import java.util.Locale;

/** A vendor as its callers see it. Mounted at {@code /{name}/}; paths are told without that. */
public interface Vendor {

    /** In lower case, as in the address. */
    String name();

    /** For people. */
    default String title() {
        return name().substring(0, 1).toUpperCase(Locale.ROOT) + name().substring(1);
    }

    /** Digits behind the point that the vendor's own units have in this currency. */
    default int digits(String currency) {
        return Currency.getAvailableCurrencies().stream()
                .filter(known -> known.getCurrencyCode().equalsIgnoreCase(currency))
                .mapToInt(known -> Math.max(0, known.getDefaultFractionDigits()))
                .findFirst()
                .orElse(0);
    }

    /** Whether this call asks for a payment or a refund: only then the {@link Script} has its say. */
    boolean movesMoney(Exchange call);

    /** Answers a call; what the call's {@link Exchange#fate} does to the answer is done for it. @throws Refusal to refuse */
    Answer serve(Exchange call);

    /** Does what a guest or a clock decided of a payment that waits; nothing when it is decided already. */
    void decide(Entry payment, Decision decision);

    /** HTML for the guest's page of a payment that waits, above its two buttons. */
    default String guestPage(Entry payment) {
        return "";
    }

    /** What would go to the banks of its customers. */
    default List<Owed> owed() {
        return List.of();
    }

    /** Sends all that is owed in a currency to the customer's bank. @throws Refusal where there is nothing, or this vendor can't */
    default void payOut(String account, String currency) {
        throw new Refusal(Answer.text(400, title() + " makes no payouts here"));
    }

    /** A customer's balance, in the vendor's units. */
    record Owed(String account, String currency, long amount) {}

    /** What becomes of a payment that waits. */
    enum Decision {
        APPROVE,
        DECLINE,
        EXPIRE
    }
}
