package app.comanda.web.payment;

import app.comanda.kernel.BusinessException;
import app.comanda.payment.PaymentGateways;
import app.comanda.payment.account.AccountDetails;
import app.comanda.payment.account.AccountEditing;
import app.comanda.payment.account.Bearer;
import app.comanda.payment.account.Connecting;
import app.comanda.payment.account.MethodTerms;
import app.comanda.payment.account.Onboarding;
import app.comanda.payment.account.Onboardings;
import app.comanda.payment.account.PaymentAccount;
import app.comanda.web.frame.Language;
import app.comanda.web.frame.Texts;
import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Accounts that a vendor opens for the restaurant: whether they can take money yet, and Apple Pay on our own pages. */
@Named
@ViewScoped
public class ConnectionPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    AccountEditing editing;

    @EJB
    Connecting connecting;

    @Inject
    Onboardings onboardings;

    @Inject
    PaymentGateways gateways;

    /** The page around it, which lists the accounts. */
    @Inject
    AccountsPage accountsPage;

    @Inject
    Language language;

    @Inject
    Texts texts;

    private final Map<UUID, Shown> standings = new HashMap<>();
    private final Map<UUID, Onboarding.Wallets> wallets = new HashMap<>();
    private final Map<UUID, String> refusals = new HashMap<>();
    private String provider = "";
    private @Nullable String country;

    /**
     * What a connected account may do.
     *
     * @param missing in plain words
     */
    public record Shown(boolean charges, boolean payouts, List<String> missing) implements Serializable {

        /** Whether its owner must tell more. */
        public boolean unfinished() {
            return !missing.isEmpty();
        }
    }

    /** Vendors that open accounts for restaurants here. */
    public List<String> getOffered() {
        return onboardings.offered().stream().map(Onboarding::provider).toList();
    }

    public boolean knows(PaymentAccount account) {
        return onboardings.find(account.provider()).isPresent();
    }

    public void begin(String vendor) {
        provider = vendor;
        country = null;
    }

    /** Adds an account that rests until it can take money, and leads its owner to the vendor. */
    public void open() throws IOException {
        UUID id = editing.add(resting()).id();
        try {
            lead(id, country);
        } catch (BusinessException refused) {
            if (editing.get(id).connected().isEmpty()) {
                editing.remove(id);
            }
            throw refused;
        }
    }

    private AccountDetails resting() {
        return new AccountDetails(
                null,
                provider,
                texts.orElse("provider." + provider, provider),
                onboardings.get(provider).base().toString(),
                gateways.remote(provider).methods().stream()
                        .sorted()
                        .map(method -> new MethodTerms(method, "0", 0))
                        .toList(),
                Map.of(),
                Map.of(),
                Bearer.RESTAURANT,
                AccountDetails.Use.RESTING);
    }

    public void goOn(UUID id) throws IOException {
        lead(id, null);
    }

    private void lead(UUID id, @Nullable String where) throws IOException {
        String link = connecting.connect(id, where).link().toString();
        FacesContext.getCurrentInstance().getExternalContext().redirect(link);
    }

    /** Asks the vendors about all accounts; they may take their time. */
    public void lookAtAll() {
        editing.all().stream().filter(this::knows).forEach(account -> look(account.id()));
    }

    public void look(UUID id) {
        refusals.remove(id);
        try {
            if (editing.get(id).connected().isPresent()) {
                Onboarding.Standing now = connecting.standing(id);
                standings.put(
                        id,
                        new Shown(
                                now.charges() == Onboarding.Ability.YES,
                                now.payouts() == Onboarding.Ability.YES,
                                inWords(now.missing())));
            }
            wallets.put(id, connecting.wallets(id));
        } catch (BusinessException refused) {
            refusals.put(id, texts.of(refused));
        }
    }

    /** By their first word, as the vendor asks for dozens of details. */
    private List<String> inWords(List<String> missing) {
        return missing.stream()
                .map(detail -> detail.split("\\.", 2)[0].replaceFirst("_.*[0-9].*", ""))
                .distinct()
                .map(word -> texts.orElse("connect.missing." + word, texts.of("connect.missing.other", word)))
                .distinct()
                .toList();
    }

    public void registerWallets(UUID id) {
        wallets.put(id, connecting.registerWallets(id));
    }

    public void switchOn(UUID id) {
        texts.tell("connect.switched-on", editing.switchOn(id).title());
        accountsPage.read();
    }

    public @Nullable Shown standing(UUID id) {
        return standings.get(id);
    }

    public Onboarding.@Nullable Wallets walletsOf(UUID id) {
        return wallets.get(id);
    }

    public @Nullable String refusal(UUID id) {
        return refusals.get(id);
    }

    public String getHost() {
        return connecting.host();
    }

    /** In the reader's language and its order. */
    public List<SelectItem> getCountries() {
        Locale reader = language.getLocale();
        return Stream.of(Locale.getISOCountries())
                .map(code -> new SelectItem(code, new Locale("", code).getDisplayCountry(reader)))
                .sorted(Comparator.comparing(SelectItem::getLabel, java.text.Collator.getInstance(reader)))
                .toList();
    }

    public @Nullable String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = Objects.requireNonNull(country);
    }
}
