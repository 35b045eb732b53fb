package app.comanda.payment.stripe;

import app.comanda.kernel.BusinessException;
import app.comanda.payment.AttemptReference;
import app.comanda.payment.CardTabs;
import app.comanda.payment.ChargeRequest;
import app.comanda.payment.GatewayAnswer;
import app.comanda.payment.RawCall;
import app.comanda.payment.RefundRequest;
import app.comanda.payment.RemoteGateway;
import app.comanda.payment.VendorCall;
import app.comanda.payment.VendorEntry;
import app.comanda.payment.account.Access;
import app.comanda.payment.account.AccountField;
import app.comanda.payment.account.Probe;
import com.stripe.model.Balance;
import com.stripe.service.V1Services;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Stripe, behind the port. */
@ApplicationScoped
public class StripeGateway implements RemoteGateway {

    static final String PROVIDER = "STRIPE";
    static final String CARD = "CARD";
    static final String CARD_READER = "CARD_READER";

    @Inject
    StripeWays ways;

    @Inject
    StripeTabs tabs;

    @Inject
    StripeRefunds refunds;

    @Inject
    StripeBooks books;

    @Inject
    StripeAccounts accounts;

    @Inject
    StripeLine line;

    @Override
    public String provider() {
        return PROVIDER;
    }

    @Override
    public Set<String> methods() {
        return Set.of(CARD, CARD_READER);
    }

    @Override
    public long coin(String currency) {
        return StripeAmount.coin(currency);
    }

    @Override
    public List<AccountField> fields() {
        return StripeAccounts.fields();
    }

    @Override
    public GatewayAnswer charge(ChargeRequest request) {
        boolean held = request.details().containsKey(CardTabs.TAB);
        return answer(
                () -> held ? tabs.take(request) : ways.of(request.method()).charge(request), StripeFailures::ofOrder);
    }

    @Override
    public GatewayAnswer check(AttemptReference attempt) {
        return answer(() -> ways.of(attempt.method()).check(attempt), StripeFailures::ofQuestion);
    }

    @Override
    public GatewayAnswer cancel(AttemptReference attempt) {
        return answer(() -> ways.of(attempt.method()).cancel(attempt), StripeFailures::ofQuestion);
    }

    @Override
    public GatewayAnswer refund(RefundRequest request) {
        return answer(() -> refunds.refund(request), StripeFailures::ofOrder);
    }

    @Override
    public GatewayAnswer checkRefund(RefundRequest request) {
        return answer(() -> refunds.check(request), StripeFailures::ofQuestion);
    }

    /** Something that may fail in any way. */
    interface Asking {
        GatewayAnswer answer() throws Exception;
    }

    /** Nothing that Stripe, its library or the network do gets past here. */
    @SuppressWarnings("IllegalCatch")
    static GatewayAnswer answer(Asking asking, Function<Exception, GatewayAnswer> failed) {
        try {
            return asking.answer();
        } catch (Exception e) {
            return failed.apply(e);
        }
    }

    @Override
    public Probe probe(Access access) {
        try {
            V1Services stripe = accounts.of(access);
            Balance balance = line.ask(() -> stripe.balance().retrieve());
            return new Probe(
                    Probe.Outcome.WORKS,
                    Boolean.TRUE.equals(balance.getLivemode())
                            ? "Stripe knows the key: real money moves."
                            : "Stripe knows the key: test mode, no money moves.");
        } catch (Exception e) {
            String reason = StripeFailures.reason(e);
            return reason.equals(StripeFailures.KEYS)
                    ? new Probe(Probe.Outcome.REFUSED, "Stripe does not know the key, or it may not do this.")
                    : new Probe(Probe.Outcome.NO_ANSWER, "Stripe did not answer (" + reason + ").");
        }
    }

    @Override
    public VendorCall read(RawCall call, Access access, Instant now) {
        return StripeEvent.read(call, access, now);
    }

    @Override
    public List<VendorEntry> entries(Access access, Instant from, Instant until) {
        try {
            return books.entries(access, from, until);
        } catch (Exception e) {
            throw BusinessException.unavailable(
                    StripeFailures.AWAY, "Stripe did not tell what it settled (" + StripeFailures.reason(e) + ").");
        }
    }
}
