package app.comanda.sync;

import app.comanda.device.DeviceKey;
import java.util.Arrays;
import java.util.UUID;

/**
 * How far the server is with a device's journal.
 *
 * @param watermark the last sequence that was taken; 0 before the first
 * @param lastHash of that event
 * @param lastOrder number of the device's own series
 * @param lastReceipt number of the device's own series
 */
public record JournalHead(
        UUID terminal, UUID outlet, long watermark, String lastHash, long lastOrder, long lastReceipt) {

    boolean isPast(JournalEvent event) {
        return event.sequence() <= watermark;
    }

    /** @throws JournalBroken unless this event is the next one, and the device wrote it */
    void require(JournalEvent event, DeviceKey key) {
        if (event.sequence() != watermark + 1) {
            throw JournalBroken.gap(watermark + 1);
        }
        if (!event.previousHash().equals(lastHash)) {
            throw JournalBroken.chain();
        }
        byte[] digest = event.digest(terminal);
        if (!Arrays.equals(digest, event.hashBytes())) {
            throw JournalBroken.hash();
        }
        if (!key.signed(digest, event.signatureBytes())) {
            throw JournalBroken.signature();
        }
    }

    JournalHead after(JournalEvent event, long order, long receipt) {
        return new JournalHead(terminal, outlet, event.sequence(), event.hash(), order, receipt);
    }
}
