package app.comanda.web.staff;

import app.comanda.staff.approval.ApprovalNeeded;
import app.comanda.staff.approval.ApprovalRequest;
import app.comanda.staff.approval.Approver;
import app.comanda.staff.approval.Approving;
import app.comanda.staff.approval.GuardedAct;
import app.comanda.web.frame.Formats;
import app.comanda.web.frame.Texts;
import app.comanda.web.frame.Workplace;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The part of a dialog that asks somebody with a higher limit for a PIN. It shows only after the act was tried and the
 * limit of whoever is signed in was not enough.
 */
@Named
@ViewScoped
public class Consent implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    Approving approving;

    @Inject
    Workplace workplace;

    @Inject
    Formats formats;

    @Inject
    Texts texts;

    private String needed = "";
    private transient List<Approver> approvers = List.of();
    private @Nullable UUID approverStaffId;
    private String pin = "";

    /** A dialog opens: nobody was asked yet. */
    public void forget() {
        needed = "";
        approvers = List.of();
        approverStaffId = null;
        pin = "";
    }

    /**
     * Does it, with the approval of whoever typed a PIN where one is needed.
     *
     * @param act gets the approval, null for none
     * @return whether it was done; else the dialog asks for an approval now
     */
    public boolean givenFor(Consumer<@Nullable UUID> act) {
        try {
            act.accept(null);
        } catch (ApprovalNeeded refused) {
            UUID approver = approverStaffId;
            if (approver == null || pin.isEmpty()) {
                ask(refused.act());
                return false;
            }
            act.accept(approving
                    .approve(new ApprovalRequest(refused.act(), approver, ""), pin)
                    .id());
        }
        forget();
        return true;
    }

    private void ask(GuardedAct act) {
        needed =
                texts.of("consent.needed", texts.of("deed." + act.deed()), formats.money(act.amount(), act.currency()));
        approvers = approving.approvers(workplace.outlet());
    }

    /** What is above the limit; empty while nobody needs to be asked. */
    public String getNeeded() {
        return needed;
    }

    public List<Approver> getApprovers() {
        return approvers;
    }

    public @Nullable UUID getApproverStaffId() {
        return approverStaffId;
    }

    public void setApproverStaffId(@Nullable UUID approverStaffId) {
        this.approverStaffId = approverStaffId;
    }

    public String getPin() {
        return pin;
    }

    public void setPin(String pin) {
        this.pin = pin;
    }
}
