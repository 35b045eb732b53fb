package app.comanda.sync;

import java.time.Instant;

/**
 * What a device asks before it goes on.
 *
 * @param prefix of the numbers that the device gives by itself
 * @param openConflicts of this device, that no manager has settled yet
 */
public record JournalState(JournalHead head, String prefix, long openConflicts, Instant now) {}
