package app.comanda.web.payment;

import app.comanda.kernel.BusinessException;
import app.comanda.payment.Payment;
import app.comanda.payment.history.Moment;
import app.comanda.payment.history.PaymentHistory;
import app.comanda.payment.history.PaymentStory;
import app.comanda.payment.refund.Refund;
import app.comanda.payment.remote.RefundLooking;
import app.comanda.payment.remote.RefundSending;
import app.comanda.payment.remote.RemotePaying;
import app.comanda.payment.remote.SurplusReturning;
import app.comanda.web.frame.Formats;
import app.comanda.web.frame.Texts;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One payment by a vendor: how it stands, what happened to it, and what can be done about it. */
@Named
@ViewScoped
public class PaymentPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    PaymentHistory history;

    @EJB
    RemotePaying remotePaying;

    @EJB
    RefundSending refundSending;

    @EJB
    RefundLooking refundLooking;

    @EJB
    SurplusReturning surplusReturning;

    @Inject
    Formats formats;

    @Inject
    Texts texts;

    private @Nullable UUID orderId;
    private @Nullable UUID id;
    private transient @Nullable PaymentStory story;
    private @Nullable UUID handedRefund;
    private String how = "";

    public void load() {
        if (orderId == null || id == null) {
            throw BusinessException.notFound("payment.unknown", "This order has no such payment.");
        }
        story = history.story(orderId, id);
    }

    /** Asks the vendor what became of it. */
    public void ask() {
        tell(remotePaying.check(order(), payment()));
    }

    public void callOff() {
        tell(remotePaying.cancel(order(), payment()));
    }

    private void tell(Payment now) {
        texts.tell("payment.now." + now.state());
        load();
    }

    public void sendAgain(UUID refund) {
        Refund begun = refundSending.sendAgain(order(), refund);
        texts.tell("payment.refund.sent." + begun.state(), formats.money(begun.whole(), begun.currency()));
        load();
    }

    /** The dialog opens. */
    public void hand(UUID refund) {
        handedRefund = refund;
        how = "";
    }

    /** The same dialog, for what no bill took. */
    public void handSurplus() {
        handedRefund = null;
        how = "";
    }

    public void handed() {
        if (handedRefund == null) {
            surplusReturning.byHand(order(), payment(), how);
        } else {
            refundLooking.givenByHand(order(), handedRefund, how);
        }
        texts.tell("payment.refund.by-hand.done");
        load();
    }

    /** What happened, in the reader's language. */
    public String sentence(Moment moment) {
        return switch (moment.kind()) {
            case SETTLED -> texts.of("moment.SETTLED." + moment.state());
            case CHECKED -> texts.of("moment.CHECKED", Objects.requireNonNull(moment.times()));
            case REFUND -> texts.of("moment.REFUND", formats.money(moment.amount(), currency()));
            default -> texts.of("moment." + moment.kind());
        };
    }

    /** Who did it; empty for the vendor and the system. */
    public String who(Moment moment) {
        if (moment.by() == null) {
            return "";
        }
        return moment.approvedBy() == null
                ? texts.of("moment.by", moment.by())
                : texts.of("moment.by.approved", moment.by(), moment.approvedBy());
    }

    /** What the guest is told at this moment. */
    public String getGuest() {
        Payment shown = Objects.requireNonNull(story).payment();
        return texts.of(
                "payment.guest." + shown.state(),
                shown.word().expiresAt().map(formats::time).orElse("–"),
                shown.word().refusalText().orElse("–"));
    }

    private String currency() {
        return Objects.requireNonNull(story).payment().currency();
    }

    private UUID order() {
        return Objects.requireNonNull(orderId);
    }

    private UUID payment() {
        return Objects.requireNonNull(id);
    }

    public @Nullable PaymentStory getStory() {
        return story;
    }

    public @Nullable UUID getOrderId() {
        return orderId;
    }

    public void setOrderId(@Nullable UUID orderId) {
        this.orderId = orderId;
    }

    public @Nullable UUID getId() {
        return id;
    }

    public void setId(@Nullable UUID id) {
        this.id = id;
    }

    public String getHow() {
        return how;
    }

    public void setHow(String how) {
        this.how = how;
    }
}
