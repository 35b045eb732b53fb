package app.comanda.payment.stripe;

import app.comanda.payment.account.Access;
import app.comanda.payment.account.Onboarding;
import com.stripe.exception.AuthenticationException;
import com.stripe.model.Account;
import com.stripe.model.AccountLink;
import com.stripe.model.PaymentMethodDomain;
import com.stripe.param.AccountCreateParams;
import com.stripe.param.AccountLinkCreateParams;
import com.stripe.param.PaymentMethodDomainCreateParams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;

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
    public String open(Access platform, String key, String country, String email) {
        AccountCreateParams wish = AccountCreateParams.builder()
                .setType(AccountCreateParams.Type.STANDARD)
                .setCountry(country)
                .setEmail(email)
                .build();
        return StripeFailures.orRefuse(() -> {
            var stripe = accounts.platform(platform);
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
            var stripe = accounts.platform(access);
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
    public boolean register(Access access, String host) {
        PaymentMethodDomainCreateParams wish = PaymentMethodDomainCreateParams.builder()
                .setDomainName(host)
                .setEnabled(true)
                .build();
        return StripeFailures.orRefuse(() -> {
            var stripe = accounts.of(access);
            PaymentMethodDomain domain =
                    line.order(() -> stripe.paymentMethodDomains().create(wish));
            return domain.getApplePay() != null
                    && "active".equals(domain.getApplePay().getStatus());
        });
    }

    private static String connected(Access access) throws AuthenticationException {
        return access.setting(StripeAccounts.STRIPE_ACCOUNT.name())
                .orElseThrow(() -> new AuthenticationException("no connected account", null, null, 401));
    }
}
