package app.comanda.api.staff;

import app.comanda.api.http.Required;
import app.comanda.staff.approval.ApprovalRequest;
import app.comanda.staff.approval.Deed;
import app.comanda.staff.approval.GuardedAct;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A manager's word, asked at somebody's till: deed, subject, amount and currency as the refusal told them.
 *
 * @param pin the approver's
 * @param note why, at most 200 characters
 */
public record NewApprovalJson(
        @Nullable String pin,
        @Nullable UUID approverStaffId,
        @Nullable Deed deed,
        @Nullable UUID subjectId,
        @Nullable Long amount,
        @Nullable String currency,
        @Nullable String note) {

    String neededPin() {
        return Required.field(pin, "pin");
    }

    ApprovalRequest request() {
        GuardedAct act = new GuardedAct(
                Required.field(deed, "deed"),
                Required.field(subjectId, "subjectId"),
                Required.field(amount, "amount"),
                Required.field(currency, "currency"));
        return new ApprovalRequest(
                act, Required.field(approverStaffId, "approverStaffId"), note == null ? "" : note.strip());
    }
}
