package app.comanda.payment.account;

import app.comanda.kernel.Json;
import app.comanda.tenancy.TenantOwned;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account that the restaurant has with a payment vendor. */
@Entity
@Table(name = "payment_account")
public class PaymentAccount extends TenantOwned {

    @Column(name = "outlet_id")
    private @Nullable UUID outletId;

    private String provider;

    private String title;

    @Column(name = "base_url")
    private String baseUrl;

    private String methods;

    private String settings;

    private byte[] secrets = {};

    @Enumerated(EnumType.STRING)
    private Bearer bearer;

    private boolean active;

    private @Nullable String connected;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private long version;

    /** For JPA. */
    protected PaymentAccount() {}

    PaymentAccount(AccountDetails details, Instant createdAt) {
        super(newId());
        this.provider = details.provider();
        this.createdAt = createdAt;
        change(details);
    }

    /** All but the provider and the secrets. */
    final void change(AccountDetails details) {
        outletId = details.outletId();
        title = details.title();
        baseUrl = details.baseUrl();
        methods = Json.write(details.methods());
        settings = Json.write(details.settings());
        bearer = details.bearer();
        active = details.use() == AccountDetails.Use.ACTIVE;
    }

    /** As it is, but for its use; without its secrets. */
    AccountDetails details(AccountDetails.Use use) {
        return new AccountDetails(outletId, provider, title, baseUrl, methods(), settings(), Map.of(), bearer, use);
    }

    void keep(byte[] closedSecrets) {
        secrets = closedSecrets.clone();
    }

    /** @param account the vendor's name of what was opened for the restaurant under the operator's account */
    void connect(String account) {
        connected = account;
    }

    /** Its settings, and what it is connected by. */
    Map<String, String> reachedBy() {
        Map<String, String> all = new HashMap<>(settings());
        all.remove(Access.CONNECTED);
        connected().ifPresent(account -> all.put(Access.CONNECTED, account));
        return all;
    }

    byte[] closedSecrets() {
        return secrets.clone();
    }

    /** Empty where all outlets use it. */
    public Optional<UUID> outletId() {
        return Optional.ofNullable(outletId);
    }

    public String provider() {
        return provider;
    }

    public String title() {
        return title;
    }

    public String baseUrl() {
        return baseUrl;
    }

    public List<MethodTerms> methods() {
        return List.of(Json.read(methods, MethodTerms[].class));
    }

    public Optional<MethodTerms> terms(String method) {
        return methods().stream().filter(terms -> terms.method().equals(method)).findFirst();
    }

    /** By the names of the vendor's fields. */
    public Map<String, String> settings() {
        return Json.read(settings, new TypeReference<Map<String, String>>() {});
    }

    /** The vendor's name of it, where it was opened under the operator's account. */
    public Optional<String> connected() {
        return Optional.ofNullable(connected);
    }

    public Bearer bearer() {
        return bearer;
    }

    public boolean isActive() {
        return active;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public long version() {
        return version;
    }
}
