package app.comanda.web.payment;

import app.comanda.payment.RemoteGateway;
import app.comanda.payment.account.AccountDetails;
import app.comanda.payment.account.AccountField;
import app.comanda.payment.account.Bearer;
import app.comanda.payment.account.MethodTerms;
import app.comanda.payment.account.PaymentAccount;
import app.comanda.web.frame.Amounts;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An account with a vendor as it is being edited. */
public class AccountForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final @Nullable UUID id;
    private final long version;
    private final String provider;
    private final boolean addressKnown;
    private final List<MethodRow> methods;
    private final List<FieldRow> fields;
    private String title;
    private String baseUrl;
    private @Nullable UUID outletId;
    private Bearer bearer = Bearer.RESTAURANT;
    private boolean active = true;

    /** A new one. */
    AccountForm(RemoteGateway vendor, String title, String baseUrl) {
        id = null;
        version = 0;
        provider = vendor.provider();
        this.title = title;
        this.baseUrl = baseUrl;
        addressKnown = !baseUrl.isEmpty();
        methods = vendor.methods().stream().sorted().map(MethodRow::new).toList();
        methods.get(0).taken = true;
        fields = vendor.fields().stream().map(FieldRow::new).toList();
    }

    /**
     * One that is there.
     *
     * @param kept the names of its secrets
     * @param currency in which its fixed fees are written
     * @param keyless what it is not asked for, as it is connected
     */
    AccountForm(
            RemoteGateway vendor, PaymentAccount account, Set<String> kept, String currency, @Nullable String keyless) {
        this(vendor, account.title(), account.baseUrl(), account, keyless);
        outletId = account.outletId().orElse(null);
        bearer = account.bearer();
        active = account.isActive();
        for (MethodRow row : methods) {
            row.read(account.terms(row.method).orElse(null), currency);
        }
        Map<String, String> settings = account.settings();
        for (FieldRow field : fields) {
            field.kept = field.secret && kept.contains(field.name);
            field.value = field.secret ? "" : settings.getOrDefault(field.name, "");
        }
    }

    private AccountForm(
            RemoteGateway vendor, String title, String baseUrl, PaymentAccount account, @Nullable String keyless) {
        id = account.id();
        version = account.version();
        provider = vendor.provider();
        this.title = title;
        this.baseUrl = baseUrl;
        addressKnown = !baseUrl.isEmpty();
        methods = vendor.methods().stream().sorted().map(MethodRow::new).toList();
        fields = vendor.fields().stream()
                .filter(field -> !field.name().equals(keyless))
                .map(FieldRow::new)
                .toList();
    }

    AccountDetails details(String currency) {
        return new AccountDetails(
                outletId,
                provider,
                title.strip(),
                baseUrl.strip(),
                methods.stream()
                        .filter(MethodRow::isTaken)
                        .map(row -> row.terms(currency))
                        .toList(),
                values(field -> !field.secret),
                values(FieldRow::isSecret),
                bearer,
                active ? AccountDetails.Use.ACTIVE : AccountDetails.Use.RESTING);
    }

    /** What was typed: a secret that was left out is kept. */
    private Map<String, String> values(Predicate<FieldRow> which) {
        return fields.stream()
                .filter(which)
                .filter(field -> !field.value.isBlank())
                .collect(Collectors.toMap(FieldRow::getName, field -> field.value.strip(), (a, b) -> a, HashMap::new));
    }

    /** A method that the vendor has, and what it keeps of a payment by it. */
    public static final class MethodRow implements Serializable {

        private static final long serialVersionUID = 1L;

        private final String method;
        private boolean taken;
        private String feePercent = "0";
        private @Nullable BigDecimal feeFixed;

        MethodRow(String method) {
            this.method = method;
        }

        private void read(@Nullable MethodTerms terms, String currency) {
            taken = terms != null;
            if (terms != null) {
                feePercent = terms.feePercent();
                feeFixed = Amounts.written(terms.feeFixed(), currency);
            }
        }

        private MethodTerms terms(String currency) {
            return new MethodTerms(
                    method, feePercent.strip().replace(',', '.'), Amounts.minor(feeFixed, currency, "feeFixed"));
        }

        public String getMethod() {
            return method;
        }

        public boolean isTaken() {
            return taken;
        }

        public void setTaken(boolean taken) {
            this.taken = taken;
        }

        public String getFeePercent() {
            return feePercent;
        }

        public void setFeePercent(String feePercent) {
            this.feePercent = feePercent;
        }

        public @Nullable BigDecimal getFeeFixed() {
            return feeFixed;
        }

        public void setFeeFixed(@Nullable BigDecimal feeFixed) {
            this.feeFixed = feeFixed;
        }
    }

    /** Something that the vendor asks for. */
    public static final class FieldRow implements Serializable {

        private static final long serialVersionUID = 1L;

        private final String name;
        private final boolean secret;
        private final boolean required;
        private boolean kept;
        private String value = "";

        FieldRow(AccountField field) {
            name = field.name();
            secret = field.kind() == AccountField.Kind.SECRET;
            required = field.need() == AccountField.Need.REQUIRED;
        }

        public String getName() {
            return name;
        }

        public boolean isSecret() {
            return secret;
        }

        /** PEM takes many lines. */
        public boolean isLong() {
            return "signingKey".equals(name);
        }

        public boolean isRequired() {
            return required && !kept;
        }

        /** Whether one is there, which is never shown. */
        public boolean isKept() {
            return kept;
        }

        public String getValue() {
            return value;
        }

        public void setValue(@Nullable String value) {
            this.value = value == null ? "" : value;
        }
    }

    public @Nullable UUID getId() {
        return id;
    }

    long version() {
        return version;
    }

    /** Whether an address was there before anybody typed one: banks each have their own. */
    public boolean isAddressKnown() {
        return addressKnown;
    }

    public String getProvider() {
        return provider;
    }

    public List<MethodRow> getMethods() {
        return methods;
    }

    public List<FieldRow> getFields() {
        return fields;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getBaseUrl() {
        return baseUrl;
    }

    public void setBaseUrl(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    public @Nullable UUID getOutletId() {
        return outletId;
    }

    public void setOutletId(@Nullable UUID outletId) {
        this.outletId = outletId;
    }

    public Bearer getBearer() {
        return bearer;
    }

    public void setBearer(Bearer bearer) {
        this.bearer = bearer;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
