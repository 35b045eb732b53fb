package app.comanda.staff.approval;

import app.comanda.kernel.BusinessException;
import java.util.UUID;

/**
 * What a manager is asked at somebody's till.
 *
 * @param note why, in words, at most 200 characters
 */
public record ApprovalRequest(GuardedAct act, UUID approverId, String note) {

    public ApprovalRequest {
        if (note.length() > 200) {
            throw BusinessException.invalid("text.too-long", "note", "At most 200 characters.");
        }
        if (act.amount() < 0) {
            throw BusinessException.invalid("approval.amount", "amount", "An amount is 0 or more.");
        }
    }
}
