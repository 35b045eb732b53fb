package app.comanda.web.payment;

import app.comanda.payment.PaymentGateways;
import app.comanda.payment.RemoteGateway;
import app.comanda.payment.account.AccountEditing;
import app.comanda.payment.account.AccountProbing;
import app.comanda.payment.account.Bearer;
import app.comanda.payment.account.MethodTerms;
import app.comanda.payment.account.Onboarding;
import app.comanda.payment.account.Onboardings;
import app.comanda.payment.account.PaymentAccount;
import app.comanda.payment.account.Probe;
import app.comanda.web.frame.Amounts;
import app.comanda.web.frame.Formats;
import app.comanda.web.frame.Texts;
import app.comanda.web.frame.Workplace;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** By which vendors guests can pay: the restaurant's accounts, their keys and prices, and whether they work. */
@Named
@ViewScoped
public class AccountsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    AccountEditing editing;

    @EJB
    AccountProbing probing;

    @Inject
    PaymentGateways gateways;

    @Inject
    Onboardings onboardings;

    @Inject
    VendorAddresses addresses;

    @Inject
    Workplace workplace;

    @Inject
    Formats formats;

    @Inject
    Texts texts;

    private transient List<PaymentAccount> accounts = List.of();
    private final Map<UUID, Tried> tried = new HashMap<>();
    private @Nullable AccountForm form;

    /** How a test of the keys went. */
    public record Tried(Probe.Outcome outcome, String message) implements Serializable {}

    @PostConstruct
    public void read() {
        accounts = editing.all();
    }

    public void begin(String provider) {
        form = new AccountForm(
                gateways.remote(provider), texts.orElse("provider." + provider, provider), addresses.base(provider));
    }

    public void edit(UUID id) {
        PaymentAccount account = editing.get(id);
        form = new AccountForm(
                gateways.remote(account.provider()),
                account,
                editing.secretsOf(id),
                currency(account.outletId().orElse(null)),
                account.connected()
                        .flatMap(connected -> onboardings.find(account.provider()))
                        .map(Onboarding::ownKey)
                        .orElse(null));
    }

    public void save() {
        AccountForm filled = Objects.requireNonNull(form);
        UUID id = filled.getId();
        String currency = currency(filled.getOutletId());
        if (id == null) {
            editing.add(filled.details(currency));
        } else {
            editing.change(id, filled.details(currency), filled.version());
            tried.remove(id);
        }
        texts.tell("account.saved", filled.getTitle().strip());
        read();
    }

    public void remove(UUID id, String title) {
        editing.remove(id);
        texts.tell("account.removed", title);
        read();
    }

    /** Tries the keys; the vendor may take its time. */
    public void test(UUID id) {
        Probe probe = probing.probe(id);
        tried.put(id, new Tried(probe.outcome(), probe.message()));
        read();
    }

    public @Nullable Tried tried(UUID id) {
        return tried.get(id);
    }

    public String webhook(PaymentAccount account) {
        return addresses.webhook(account.provider(), account.id());
    }

    public String fee(PaymentAccount account, MethodTerms terms) {
        String percent = texts.of("account.fee.percent", terms.feePercent());
        return terms.feeFixed() == 0
                ? percent
                : percent + " + "
                        + formats.money(
                                terms.feeFixed(), currency(account.outletId().orElse(null)));
    }

    public String outletName(@Nullable UUID outlet) {
        return outlet == null
                ? texts.of("account.outlet.all")
                : workplace.getOutlets().stream()
                        .filter(choice -> choice.id().equals(outlet))
                        .map(Workplace.Choice::name)
                        .findFirst()
                        .orElse("");
    }

    /** The outlet's; of an account for all, that of the outlet in which the reader works. */
    private String currency(@Nullable UUID outlet) {
        return workplace.getOutlets().stream()
                .filter(choice -> choice.id().equals(outlet))
                .map(Workplace.Choice::currency)
                .findFirst()
                .orElse(workplace.getCurrency());
    }

    public String getCurrency() {
        return currency(form == null ? null : form.getOutletId());
    }

    public int getDigits() {
        return Amounts.digits(getCurrency());
    }

    public List<String> getVendors() {
        return gateways.vendors().stream().map(RemoteGateway::provider).toList();
    }

    public List<PaymentAccount> getAccounts() {
        return accounts;
    }

    public boolean isSimulated() {
        return addresses.isSimulated();
    }

    public Bearer[] getBearers() {
        return Bearer.values();
    }

    public @Nullable AccountForm getForm() {
        return form;
    }
}
