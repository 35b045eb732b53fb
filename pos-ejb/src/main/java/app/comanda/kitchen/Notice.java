package app.comanda.kitchen;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether anybody in the kitchen has seen a ticket. */
@Embeddable
public class Notice {

    @Column(name = "acknowledged_at")
    private @Nullable Instant acknowledgedAt;

    @Column(name = "acknowledged_by")
    private @Nullable String acknowledgedBy;

    @Column(name = "escalated_at")
    private @Nullable Instant escalatedAt;

    /** Unseen as yet; also for JPA. */
    protected Notice() {}

    /** For a ticket that is split off one that was seen, or not, just so. */
    Notice copy() {
        Notice copy = new Notice();
        copy.acknowledgedAt = acknowledgedAt;
        copy.acknowledgedBy = acknowledgedBy;
        copy.escalatedAt = escalatedAt;
        return copy;
    }

    /** @return whether nobody had seen it before */
    boolean acknowledge(String by, Instant at) {
        if (acknowledgedAt != null) {
            return false;
        }
        acknowledgedAt = at;
        acknowledgedBy = by;
        return true;
    }

    /** @return whether it is unseen and that was not said before */
    boolean escalate(Instant at) {
        if (acknowledgedAt != null || escalatedAt != null) {
            return false;
        }
        escalatedAt = at;
        return true;
    }

    public @Nullable Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    public @Nullable String acknowledgedBy() {
        return acknowledgedBy;
    }

    public @Nullable Instant escalatedAt() {
        return escalatedAt;
    }
}
