package app.comanda.api.staff;

import app.comanda.staff.reason.Reason;
import java.util.UUID;

/**
 * A reason that staff choose from.
 *
 * @param position among those of its kind, smaller first
 * @param active whether it is still offered
 */
public record OfferedReasonJson(UUID id, Reason.Kind kind, String text, int position, boolean active, long version) {

    static OfferedReasonJson of(Reason reason) {
        return new OfferedReasonJson(
                reason.id(), reason.kind(), reason.text(), reason.position(), reason.isActive(), reason.version());
    }
}
