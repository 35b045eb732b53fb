package app.comanda.api.staff;

import app.comanda.staff.approval.Approver;
import java.util.UUID;

/** Somebody who can approve something. */
public record ApproverJson(UUID id, String name) {

    static ApproverJson of(Approver approver) {
        return new ApproverJson(approver.id(), approver.name());
    }
}
