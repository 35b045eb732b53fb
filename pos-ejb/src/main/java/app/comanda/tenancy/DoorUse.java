package app.comanda.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A line in the door's book. */
@Entity
@Table(name = "door_use")
public class DoorUse {

    @Id
    private UUID id;

    private String door;

    @Column(name = "opened_by")
    private String openedBy;

    private String reason;

    @Column(name = "opened_at")
    private Instant openedAt;

    private long times;

    /** For JPA. */
    protected DoorUse() {}

    DoorUse(UUID id, String door, String openedBy, String reason, Instant openedAt, long times) {
        this.id = id;
        this.door = door;
        this.openedBy = openedBy;
        this.reason = reason;
        this.openedAt = openedAt;
        this.times = times;
    }

    public String door() {
        return door;
    }

    public String openedBy() {
        return openedBy;
    }

    public String reason() {
        return reason;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public long times() {
        return times;
    }
}
