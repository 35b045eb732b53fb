package app.comanda.api.staff;

import app.comanda.staff.approval.Approval;
import java.time.Instant;
import java.util.UUID;

/** @param id to be sent as {@code approvalId} with the act, once, before it expires */
public record ApprovalJson(UUID id, Instant expiresAt) {

    static ApprovalJson of(Approval approval) {
        return new ApprovalJson(approval.id(), approval.expiresAt());
    }
}
