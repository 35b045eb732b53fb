package app.comanda.payment.reconciliation;

import app.comanda.kernel.Json;
import app.comanda.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A day of an account, our books held against the vendor's. Comparing again replaces what came of it before. */
@Entity
@Table(name = "reconciliation")
public class Reconciliation extends TenantOwned {

    private static final int LONGEST_TROUBLE = 500;

    /** Once a day. */
    private static final Duration SETTLING = Duration.ofHours(20);

    /** Below an hour, so that the next round finds it due. */
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(50);

    /** What came of it. */
    public enum State {
        AGREES,
        DIFFERS,
        /** It differs, and somebody said of each difference why that is right. */
        SETTLED,
        /** The vendor could not be asked; it is tried again. */
        FAILED
    }

    @Column(name = "account_id")
    private UUID accountId;

    private LocalDate day;

    @Column(name = "begins_at")
    private Instant beginsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable String trouble;

    private String sums;

    @Column(name = "compared_at")
    private Instant comparedAt;

    @Version
    private long version;

    /** For JPA. */
    protected Reconciliation() {}

    Reconciliation(UUID accountId, TradingDay day, Instant at) {
        super(newId());
        this.accountId = accountId;
        this.day = day.date();
        this.state = State.FAILED;
        this.sums = "[]";
        span(day, at);
    }

    private void span(TradingDay compared, Instant at) {
        beginsAt = compared.from();
        endsAt = compared.until();
        comparedAt = at;
    }

    /** Both books were there. */
    void compared(TradingDay compared, List<Sums> both, Instant at) {
        span(compared, at);
        sums = Json.write(both);
        trouble = null;
    }

    /** How it stands with its differences. */
    void stand(List<Difference> differences) {
        boolean settled =
                differences.stream().allMatch(difference -> difference.note().isPresent());
        state = differences.isEmpty() ? State.AGREES : settled ? State.SETTLED : State.DIFFERS;
    }

    /** What was found before stays. */
    void fail(String why, Instant at) {
        state = State.FAILED;
        trouble = why.substring(0, Math.min(why.length(), LONGEST_TROUBLE));
        comparedAt = at;
    }

    /** Whether time may have changed it: the day went on, the vendor was away, or a difference settled by itself. */
    boolean isDueAgain(Instant now) {
        boolean unfinished = comparedAt.isBefore(endsAt) && !now.isBefore(endsAt);
        return unfinished
                || switch (state) {
                    case AGREES, SETTLED -> false;
                    case DIFFERS -> comparedAt.plus(SETTLING).isBefore(now);
                    case FAILED -> comparedAt.plus(AFTER_FAILURE).isBefore(now);
                };
    }

    public UUID accountId() {
        return accountId;
    }

    public LocalDate day() {
        return day;
    }

    public Instant beginsAt() {
        return beginsAt;
    }

    public Instant endsAt() {
        return endsAt;
    }

    public State state() {
        return state;
    }

    /** Why the vendor could not be asked. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** By currency. */
    public List<Sums> sums() {
        return List.of(Json.read(sums, Sums[].class));
    }

    public Instant comparedAt() {
        return comparedAt;
    }
}
