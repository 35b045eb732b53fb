package app.comanda.payment.stripe;

import app.comanda.kernel.Ids;
import app.comanda.payment.AttemptReference;
import app.comanda.payment.CardTabs;
import app.comanda.payment.ChargeRequest;
import app.comanda.payment.GatewayAnswer;
import app.comanda.payment.RefundRequest;
import app.comanda.payment.account.Access;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The adapter as it is in the product, but for the container. */
final class StripeStage {

    final StripeGateway gateway = new StripeGateway();
    final StripeConnect connect = new StripeConnect();
    final StripeReaders readers = new StripeReaders();
    final StripeAccounts accounts = new StripeAccounts();
    private final StripeWays ways = new StripeWays();
    final StripeTabs tabs = new StripeTabs();
    private final StripeCheckout checkout = new StripeCheckout();
    private final StripeReader reader = new StripeReader();
    private final URI base;

    StripeStage(URI base, Clock clock) {
        this.base = base;
        StripeLine line = new StripeLine();
        accounts.line = line;
        accounts.platformKey = Optional.of("sk_test_comanda");
        accounts.platformBase = base;
        checkout.line = line;
        checkout.accounts = accounts;
        checkout.clock = clock;
        checkout.home = "https://pos.example.org";
        reader.line = line;
        reader.accounts = accounts;
        reader.clock = clock;
        tabs.line = line;
        tabs.accounts = accounts;
        ways.checkout = checkout;
        ways.reader = reader;
        tabs.ways = ways;
        gateway.tabs = tabs;
        gateway.refunds = new StripeRefunds();
        gateway.refunds.line = line;
        gateway.refunds.accounts = accounts;
        gateway.books = new StripeBooks();
        gateway.books.line = line;
        gateway.books.accounts = accounts;
        gateway.ways = ways;
        gateway.accounts = accounts;
        gateway.line = line;
        connect.line = line;
        connect.accounts = accounts;
        readers.line = line;
        readers.accounts = accounts;
    }

    /** A restaurant with a key of its own. */
    Access own(String name) {
        return new Access(Ids.next(), base, Map.of(), Map.of("secretKey", "sk_test_" + name));
    }

    /** A restaurant connected to Comanda. */
    Access connected(String account) {
        return new Access(Ids.next(), base, Map.of(Access.CONNECTED, account), Map.of());
    }

    static ChargeRequest charge(
            Access access, String method, long amount, String currency, Map<String, String> details) {
        return new ChargeRequest(
                Ids.next(),
                Ids.next(),
                Ids.next(),
                method,
                amount,
                currency,
                null,
                "Trattoria, order 7",
                details,
                access);
    }

    /** Of which the operator keeps something. */
    static ChargeRequest shared(ChargeRequest request, long platformFee) {
        return new ChargeRequest(
                request.attemptId(),
                request.orderId(),
                request.outletId(),
                request.method(),
                request.amount(),
                request.currency(),
                request.tendered(),
                request.description(),
                request.details(),
                platformFee,
                request.access());
    }

    static ChargeRequest card(Access access, long amount, String currency) {
        return charge(access, "CARD", amount, currency, Map.of("returnUrl", "https://pos.example.org/paid"));
    }

    static ChargeRequest reader(Access access, String reader) {
        return charge(access, "CARD_READER", 2450, "EUR", Map.of("reader", reader));
    }

    /** What a card holds is taken. */
    static ChargeRequest taking(ChargeRequest tab, GatewayAnswer held, long amount) {
        Map<String, String> which =
                Map.of(CardTabs.TAB, String.valueOf(attempt(tab, held).reference()));
        return charge(tab.access(), tab.method(), amount, tab.currency(), which);
    }

    /** As we know it after that answer. */
    static AttemptReference attempt(ChargeRequest request, GatewayAnswer answer) {
        String reference = answer instanceof GatewayAnswer.Pending pending
                ? pending.reference()
                : answer instanceof GatewayAnswer.Approved approved ? approved.reference() : null;
        return attempt(request, reference);
    }

    static AttemptReference attempt(ChargeRequest request, @Nullable String reference) {
        return new AttemptReference(
                request.attemptId(),
                request.orderId(),
                request.outletId(),
                request.method(),
                reference,
                request.amount(),
                request.currency(),
                Instant.ofEpochMilli(request.attemptId().getMostSignificantBits() >>> 16),
                request.access());
    }

    static RefundRequest refund(AttemptReference of, long amount) {
        return new RefundRequest(UUID.randomUUID(), of, amount, "cold soup");
    }
}
