package app.comanda.kitchen.station;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Json;
import app.comanda.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How one outlet's kitchen is laid out, and how long a ticket may go unnoticed. */
@Entity
@Table(name = "kitchen_plan")
public class KitchenPlan extends TenantOwned {

    @Column(name = "outlet_id")
    private UUID outletId;

    private String stations;

    @Column(name = "escalate_after_seconds")
    private @Nullable Integer escalateAfterSeconds;

    @Version
    private long version;

    /** For JPA. */
    protected KitchenPlan() {}

    /** A kitchen without stations, where no ticket raises an alarm. */
    KitchenPlan(UUID outletId) {
        super(newId());
        this.outletId = outletId;
        this.stations = "[]";
    }

    /**
     * @param escalateAfter seconds, 10 to 3,600; null for never
     * @throws BusinessException {@code kitchen.seconds}
     */
    void change(Stations to, @Nullable Integer escalateAfter) {
        if (escalateAfter != null && (escalateAfter < 10 || escalateAfter > 3600)) {
            throw BusinessException.invalid(
                    "kitchen.seconds", "escalateAfterSeconds", "Choose 10 to 3,600 seconds, or none.");
        }
        stations = Json.write(to.all());
        escalateAfterSeconds = escalateAfter;
    }

    public UUID outletId() {
        return outletId;
    }

    public Stations stations() {
        return Stations.read(stations);
    }

    /** After how long a ticket that no display has acknowledged raises an alarm. */
    public Optional<Duration> escalateAfter() {
        return Optional.ofNullable(escalateAfterSeconds).map(Duration::ofSeconds);
    }

    /** 0 until it is written for the first time. */
    public long version() {
        return version;
    }
}
