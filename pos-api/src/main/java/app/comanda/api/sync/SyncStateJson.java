package app.comanda.api.sync;

import app.comanda.sync.JournalState;
import java.time.Instant;
import java.util.UUID;

/**
 * How far the server is with the journal of the terminal that calls.
 *
 * @param watermark the last sequence of an unbroken row; 0 before the first
 * @param lastHash of that event; 64 zeros before the first
 * @param openConflicts of this terminal, that no manager has settled yet
 */
public record SyncStateJson(
        UUID terminalId,
        long watermark,
        String lastHash,
        DeviceSeriesJson series,
        long openConflicts,
        Instant serverTime) {

    /** The numbers that the terminal gives by itself, and how far it has counted. */
    public record DeviceSeriesJson(String prefix, long lastOrder, long lastReceipt) {}

    static SyncStateJson of(JournalState state) {
        return new SyncStateJson(
                state.head().terminal(),
                state.head().watermark(),
                state.head().lastHash(),
                new DeviceSeriesJson(
                        state.prefix(), state.head().lastOrder(), state.head().lastReceipt()),
                state.openConflicts(),
                state.now());
    }
}
