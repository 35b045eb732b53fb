package app.comanda.payment.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a payment.
 *
 * @param state how the attempt, the call or the refund stood then; null where it has none
 * @param amount minor units that a refund gave back; null for everything else
 * @param times how often the vendor was asked, null for everything else
 * @param by who did it, null for vendors and the system
 * @param approvedBy whose approval it took, null where none was needed
 * @param detail a vendor's or a person's own words
 */
public record Moment(
        Instant at,
        Kind kind,
        @Nullable String state,
        @Nullable Long amount,
        @Nullable Integer times,
        @Nullable String by,
        @Nullable String approvedBy,
        @Nullable String detail) {

    /** What it was. */
    public enum Kind {
        /** The vendor was asked for the money. */
        ASKED,
        /** The vendor was asked what became of it, for the last time then. */
        CHECKED,
        /** The vendor gave no answer, or one that can't be understood. */
        UNCLEAR,
        /** The vendor called by itself. */
        CALLED,
        /** A person said what became of it. */
        DECIDED,
        /** The outcome was booked. */
        SETTLED,
        /** Money was given back, or should be. */
        REFUND
    }

    static Moment of(Instant at, Kind kind) {
        return new Moment(at, kind, null, null, null, null, null, null);
    }

    Moment in(Enum<?> reached) {
        return new Moment(at, kind, reached.name(), amount, times, by, approvedBy, detail);
    }

    Moment about(long minorUnits) {
        return new Moment(at, kind, state, minorUnits, times, by, approvedBy, detail);
    }

    Moment often(int asked) {
        return new Moment(at, kind, state, amount, asked, by, approvedBy, detail);
    }

    Moment by(String person, @Nullable String approver) {
        return new Moment(at, kind, state, amount, times, person, approver, detail);
    }

    Moment saying(@Nullable String words) {
        return new Moment(at, kind, state, amount, times, by, approvedBy, words);
    }
}
