package app.comanda.payment.tab;

import app.comanda.kernel.BusinessException;
import app.comanda.payment.ChargeRequest;
import app.comanda.payment.GatewayAnswer;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calls vendors about tabs, in no transaction, as they may be slow. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TabKeeping {

    @EJB
    TabBooking booking;

    @Inject
    TabVendors vendors;

    /** Asks the vendor to hold what was opened, unless that happened before. */
    public Tab hold(UUID orderId, UUID tabId, Map<String, String> details) {
        TabBooking.Asked asked = booking.asked(orderId, tabId);
        if (asked.tab().state() != Tab.State.ASKED || asked.tab().reference().isPresent()) {
            return asked.tab();
        }
        ChargeRequest request = booking.request(orderId, tabId, details);
        return booking.settle(orderId, tabId, vendors.get(asked.provider()).hold(request));
    }

    /** Asks how it stands. */
    public Tab check(UUID orderId, UUID tabId) {
        return check(booking.asked(orderId, tabId));
    }

    private Tab check(TabBooking.Asked asked) {
        Tab tab = asked.tab();
        if (asked.calling() || (tab.state() != Tab.State.ASKED && tab.state() != Tab.State.OPEN)) {
            return tab;
        }
        return booking.settle(
                tab.orderId(), tab.id(), vendors.get(asked.provider()).checkHold(asked.reference()));
    }

    /** The vendor called about one. @return false when the account has no such tab */
    public boolean checkCalled(UUID accountId, @Nullable UUID tabId) {
        return booking.called(accountId, tabId).map(this::check).isPresent();
    }

    /**
     * Holds more.
     *
     * @param amount all of it then
     * @throws BusinessException {@code tab.unknown} (not found), {@code tab.not-open}, {@code tab.not-raised} (conflicts),
     *     {@code payment.amount} naming the field, {@code vendor.away}
     */
    public Tab raise(UUID orderId, UUID tabId, long amount) {
        TabBooking.Asked asked = booking.asked(orderId, tabId);
        asked.tab().requireOpen();
        if (amount <= asked.tab().held()) {
            throw BusinessException.invalid(
                    "payment.amount", "amount", "It holds " + asked.tab().held() + " already. Name more.");
        }
        GatewayAnswer answer = vendors.get(asked.provider()).raise(asked.reference(), amount);
        if (answer instanceof GatewayAnswer.Approved approved) {
            return booking.raised(orderId, tabId, approved);
        }
        if (answer instanceof GatewayAnswer.Declined declined) {
            throw BusinessException.conflict(
                    "tab.not-raised",
                    "The card holds no more (" + declined.message() + "). Take the rest another way.");
        }
        throw BusinessException.unavailable("vendor.away", "The vendor did not answer. Look how much is held.");
    }

    /** Lets it go; where the vendor does not answer it is held still, and the answer says so. */
    public Tab release(UUID orderId, UUID tabId) {
        TabBooking.Asked asked = booking.asked(orderId, tabId);
        Tab tab = asked.tab();
        if (tab.state() == Tab.State.CAPTURING || asked.calling()) {
            tab.requireOpen();
        }
        return tab.isAlive()
                ? booking.settle(orderId, tabId, vendors.get(asked.provider()).release(asked.reference()))
                : tab;
    }

    /** Nothing is owed any more; one that the vendor is being asked for this moment is let go when it is looked at. */
    public void releaseAll(UUID orderId) {
        for (Tab tab : booking.of(orderId)) {
            boolean asked = tab.state() == Tab.State.ASKED && tab.reference().isPresent();
            if (asked || tab.state() == Tab.State.OPEN) {
                release(orderId, tab.id());
            }
        }
    }

    /** The time has come to look at it; and again later, while it holds something. */
    public void checkDue(TabCheckDue due) {
        check(due.orderId(), due.tabId());
        if (booking.isIdle(due.orderId(), due.tabId())) {
            release(due.orderId(), due.tabId());
        }
        booking.again(due);
    }
}
