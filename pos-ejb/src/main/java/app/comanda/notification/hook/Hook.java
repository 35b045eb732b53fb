package app.comanda.notification.hook;

import app.comanda.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** An address of somebody else's that is called when something happens. */
@Entity
@Table(name = "hook")
public class Hook extends TenantOwned {

    private String name;

    private String url;

    /** Names, separated by blanks. */
    private String events;

    /** Encrypted. */
    private byte[] secret = {};

    private boolean active;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private long version;

    /** For JPA. */
    protected Hook() {}

    Hook(UUID id, HookDetails details, byte[] closedSecret, Instant at) {
        super(id);
        this.secret = closedSecret.clone();
        this.createdAt = at;
        change(details);
    }

    final void change(HookDetails details) {
        name = details.name();
        url = details.url();
        events = details.events().stream().map(HookEvent::wire).sorted().collect(Collectors.joining(" "));
        active = details.active();
    }

    boolean wants(HookEvent event) {
        return active && events().contains(event);
    }

    byte[] closedSecret() {
        return secret.clone();
    }

    public HookDetails details() {
        return new HookDetails(name, url, events(), active);
    }

    public String name() {
        return name;
    }

    public String url() {
        return url;
    }

    public Set<HookEvent> events() {
        Set<HookEvent> wanted = EnumSet.noneOf(HookEvent.class);
        Arrays.stream(events.split(" ")).forEach(one -> HookEvent.named(one).ifPresent(wanted::add));
        return wanted;
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
