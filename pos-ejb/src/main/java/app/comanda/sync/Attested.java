package app.comanda.sync;

import app.comanda.kernel.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a manager approved on the device, as it came: the device checked the PIN. */
record Attested(
        @Nullable UUID id,
        @Nullable UUID approverId,
        @Nullable Long amount) {

    Attested checked() {
        Bodies.need(id, "approval.id");
        Bodies.need(approverId, "approval.approverId");
        long approved = Bodies.need(amount, "approval.amount");
        if (approved < 0 || approved > Money.MAX) {
            throw EventRefused.body("body.approval.amount", "An amount is 0 or more.");
        }
        return this;
    }
}
