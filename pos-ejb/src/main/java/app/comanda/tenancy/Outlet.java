package app.comanda.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One restaurant of a tenant: where it is, what money it takes, how it rounds, when its day begins. */
@Entity
@Table(name = "outlet")
public class Outlet extends TenantOwned {

    /** A CLOSED outlet takes no orders. */
    public enum Status {
        OPEN,
        CLOSED
    }

    private String name;

    @Column(name = "time_zone")
    private String timeZone;

    private String currency;

    private String language;

    @Column(name = "day_starts_at")
    private LocalTime dayStartsAt;

    @Column(name = "prices_include_tax")
    private boolean pricesIncludeTax;

    private String rounding;

    @Column(name = "round_at")
    private String roundAt;

    @Column(name = "cash_rounding_to")
    private @Nullable Long cashRoundingTo;

    @Column(name = "service_modes")
    private String serviceModes;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "menu_version")
    private long menuVersion;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private long version;

    /** For JPA. */
    protected Outlet() {}

    public Outlet(OutletDetails details, Instant createdAt) {
        this(newId(), details, createdAt);
    }

    /** With a key that was chosen before. */
    public Outlet(UUID id, OutletDetails details, Instant createdAt) {
        super(id);
        this.createdAt = createdAt;
        this.menuVersion = 1;
        change(details);
    }

    /** All that the owner may change of it. The currency of an outlet that has sold stays: orders keep their own. */
    public final void change(OutletDetails details) {
        name = details.name();
        timeZone = details.timeZone().getId();
        currency = details.currency().getCurrencyCode();
        language = details.language().toLanguageTag();
        dayStartsAt = details.dayStartsAt();
        pricesIncludeTax = details.pricesIncludeTax();
        rounding = details.rounding();
        roundAt = details.roundAt();
        cashRoundingTo = details.cashRoundingTo();
        serviceModes = String.join(",", details.serviceModes());
        status = details.status();
    }

    /** The trading day of a moment: by the outlet's clock, a new day only from {@link #dayStartsAt} on. */
    public LocalDate businessDate(Instant moment) {
        return details().businessDate(moment);
    }

    public OutletDetails details() {
        return new OutletDetails(
                name,
                zone(),
                Currency.getInstance(currency),
                Locale.forLanguageTag(language),
                dayStartsAt,
                pricesIncludeTax,
                rounding,
                roundAt,
                cashRoundingTo,
                serviceModes.isEmpty() ? List.of() : List.of(serviceModes.split(",")),
                status);
    }

    public String name() {
        return name;
    }

    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    public String currency() {
        return currency;
    }

    public boolean pricesIncludeTax() {
        return pricesIncludeTax;
    }

    public String rounding() {
        return rounding;
    }

    public String roundAt() {
        return roundAt;
    }

    public Optional<Long> cashRoundingTo() {
        return Optional.ofNullable(cashRoundingTo);
    }

    public Status status() {
        return status;
    }

    /** Grows with every change of what is sold here and of the outlet itself. */
    public long menuVersion() {
        return menuVersion + version;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public long version() {
        return version;
    }
}
