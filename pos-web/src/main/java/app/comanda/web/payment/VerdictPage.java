package app.comanda.web.payment;

import app.comanda.payment.Payment;
import app.comanda.payment.remote.PaymentDeciding;
import app.comanda.payment.remote.PaymentDeciding.Verdict;
import app.comanda.web.frame.Texts;
import app.comanda.web.staff.Consent;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The dialog in which a person says what became of a payment of which the vendor can't tell. */
@Named
@ViewScoped
public class VerdictPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    PaymentDeciding deciding;

    @Inject
    Consent consent;

    @Inject
    Texts texts;

    private @Nullable UUID orderId;
    private @Nullable UUID paymentId;
    private @Nullable Verdict verdict;
    private String reason = "";

    public void begin(Payment payment) {
        orderId = payment.orderId();
        paymentId = payment.id();
        verdict = null;
        reason = "";
        consent.forget();
    }

    /** @return the payment's page; null to ask for an approval first */
    public @Nullable String decide() {
        UUID order = Objects.requireNonNull(orderId);
        UUID payment = Objects.requireNonNull(paymentId);
        Verdict said = Objects.requireNonNull(verdict);
        if (!consent.givenFor(approval -> deciding.decide(order, payment, said, reason, approval))) {
            return null;
        }
        texts.tell("payment.decided." + said);
        return "/payment/payment?faces-redirect=true&order=" + order + "&id=" + payment;
    }

    public Verdict[] getVerdicts() {
        return Verdict.values();
    }

    public @Nullable Verdict getVerdict() {
        return verdict;
    }

    public void setVerdict(@Nullable Verdict verdict) {
        this.verdict = verdict;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
