package app.comanda.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One e-mail that asked a person to set up an account. */
@Entity
@Table(name = "invitation")
public class Invitation extends TenantOwned {

    @Column(name = "staff_id")
    private UUID staffId;

    @Column(name = "sent_at")
    private Instant sentAt;

    /** For JPA. */
    protected Invitation() {}

    Invitation(UUID staffId, Instant sentAt) {
        super(newId());
        this.staffId = staffId;
        this.sentAt = sentAt;
    }

    public UUID staffId() {
        return staffId;
    }

    public Instant sentAt() {
        return sentAt;
    }
}
