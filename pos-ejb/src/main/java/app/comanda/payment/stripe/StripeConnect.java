package app.comanda.payment.stripe;

import app.comanda.payment.account.Access;
import app.comanda.payment.account.Onboarding;
import com.stripe.exception.AuthenticationException;
import com.stripe.exception.StripeException;
import com.stripe.model.Account;
import com.stripe.model.AccountLink;
import com.stripe.model.PaymentMethodDomain;
import com.stripe.param.AccountCreateParams;
import com.stripe.param.AccountLinkCreateParams;
import com.stripe.param.PaymentMethodDomainCreateParams;
import com.stripe.param.PaymentMethodDomainListParams;
import com.stripe.service.V1Services;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Restaurants connected to Comanda's account with Stripe (Stripe Connect, standard accounts, direct charges). */
@ApplicationScoped
public class StripeConnect implements Onboarding {

    @Inject
    StripeLine line;

    @Inject
    StripeAccounts accounts;

    @Override
    public String provider() {
        return StripeGateway.PROVIDER;
    }

    @Override
    public boolean isOffered() {
        return accounts.hasPlatform();
    }

    @Override
    public URI base() {
        return accounts.platformBase();
    }

    @Override
    public String ownKey() {
        return StripeAccounts.SECRET_KEY.name();
    }

    @Override
    public String open(String key, String country, String email) {
        AccountCreateParams wish = AccountCreateParams.builder()
                .setType(AccountCreateParams.Type.STANDARD)
                .setCountry(country)
                .setEmail(email)
                .build();
        return StripeFailures.orRefuse(() -> {
            var stripe = accounts.platform();
            return line.order(() -> stripe.accounts().create(wish, StripeAccounts.once("account-" + key)))
                    .getId();
        });
    }

    @Override
    public URI invite(Access access, URI back) {
        return StripeFailures.orRefuse(() -> {
            AccountLinkCreateParams wish = AccountLinkCreateParams.builder()
                    .setAccount(connected(access))
                    .setType(AccountLinkCreateParams.Type.ACCOUNT_ONBOARDING)
                    .setReturnUrl(back.toString())
                    .setRefreshUrl(back.toString())
                    .build();
            var stripe = accounts.platform();
            AccountLink link = line.order(() -> stripe.accountLinks().create(wish));
            return URI.create(link.getUrl());
        });
    }

    @Override
    public Standing standing(Access access) {
        return StripeFailures.orRefuse(() -> {
            var stripe = accounts.of(access);
            return standing(line.ask(() -> stripe.accounts().retrieveCurrent()));
        });
    }

    private static Standing standing(Account account) {
        Account.Requirements wanted = account.getRequirements();
        return new Standing(
                account.getId(),
                ability(account.getChargesEnabled()),
                ability(account.getPayoutsEnabled()),
                wanted == null || wanted.getCurrentlyDue() == null ? List.of() : wanted.getCurrentlyDue());
    }

    private static Ability ability(Boolean enabled) {
        return Boolean.TRUE.equals(enabled) ? Ability.YES : Ability.NOT_YET;
    }

    @Override
    public Wallets wallets(Access access, String host) {
        return StripeFailures.orRefuse(() ->
                domain(accounts.of(access), host).map(StripeConnect::state).orElse(Wallets.NOT_REGISTERED));
    }

    @Override
    public Wallets register(Access access, String host) {
        return StripeFailures.orRefuse(() -> {
            var stripe = accounts.of(access);
            Optional<PaymentMethodDomain> known = domain(stripe, host);
            if (known.isPresent()) {
                String id = known.get().getId();
                return state(line.order(() -> stripe.paymentMethodDomains().validate(id)));
            }
            PaymentMethodDomainCreateParams wish = PaymentMethodDomainCreateParams.builder()
                    .setDomainName(host)
                    .setEnabled(true)
                    .build();
            return state(line.order(() -> stripe.paymentMethodDomains().create(wish)));
        });
    }

    private Optional<PaymentMethodDomain> domain(V1Services stripe, String host) throws StripeException {
        PaymentMethodDomainListParams wanted =
                PaymentMethodDomainListParams.builder().setDomainName(host).build();
        return line.ask(() -> stripe.paymentMethodDomains().list(wanted)).getData().stream()
                .findFirst();
    }

    private static Wallets state(PaymentMethodDomain domain) {
        return domain.getApplePay() != null
                        && "active".equals(domain.getApplePay().getStatus())
                ? Wallets.ACTIVE
                : Wallets.INACTIVE;
    }

    private static String connected(Access access) throws AuthenticationException {
        return access.setting(Access.CONNECTED)
                .orElseThrow(() -> new AuthenticationException("no connected account", null, null, 401));
    }
}
