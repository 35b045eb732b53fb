package app.comanda.web.payment;

import app.comanda.kernel.BusinessException;
import app.comanda.payment.PaymentGateways;
import app.comanda.payment.RemoteGateway;
import app.comanda.payment.reconciliation.Difference;
import app.comanda.payment.reconciliation.DifferenceSettling;
import app.comanda.payment.reconciliation.ReconciledDay;
import app.comanda.payment.reconciliation.Reconciliation;
import app.comanda.payment.reconciliation.ReconciliationReading;
import app.comanda.payment.reconciliation.Reconciling;
import app.comanda.payment.reconciliation.VendorMovement;
import app.comanda.web.frame.Texts;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One day of one account: both sides, and what differs. */
@Named
@ViewScoped
public class ReconciliationPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    ReconciliationReading reading;

    @EJB
    Reconciling reconciling;

    @EJB
    DifferenceSettling settling;

    @Inject
    PaymentGateways gateways;

    @Inject
    Texts texts;

    private @Nullable UUID id;
    private transient @Nullable ReconciledDay day;
    private transient List<VendorMovement> movements = List.of();
    private Map<UUID, String> numbers = Map.of();
    private @Nullable UUID differenceId;
    private String note = "";

    public void load() {
        ReconciledDay read = reading.get(asked());
        day = read;
        movements = reading.movements(read);
        numbers = reading.numbers(Stream.concat(
                        read.differences().stream().map(Difference::orderId),
                        movements.stream().map(VendorMovement::orderId))
                .flatMap(Optional::stream)
                .distinct()
                .toList());
    }

    /** The vendor may take its time. */
    public String compare() {
        Reconciliation compared = reading.get(asked()).reconciliation();
        reconciling.compare(compared.accountId(), compared.day());
        texts.tell("reconciliation.compared");
        return again();
    }

    public void begin(UUID difference, String before) {
        differenceId = difference;
        note = before;
    }

    public String settle() {
        settling.settle(asked(), Objects.requireNonNull(differenceId), note);
        texts.tell("reconciliation.settled");
        return again();
    }

    private String again() {
        return "/payment/reconciliation?faces-redirect=true&id=" + asked();
    }

    private UUID asked() {
        if (id == null) {
            throw BusinessException.notFound("reconciliation.unknown", "There is no such comparison.");
        }
        return id;
    }

    public String order(UUID order) {
        return texts.of("reconciliation.order", numbers.getOrDefault(order, ""));
    }

    /** Whether what only the vendor has could be found at all. */
    public boolean isListed() {
        return day != null && gateways.remote(day.account().provider()).books() == RemoteGateway.Books.LISTED;
    }

    public @Nullable UUID getId() {
        return id;
    }

    public void setId(@Nullable UUID id) {
        this.id = id;
    }

    public @Nullable ReconciledDay getDay() {
        return day;
    }

    public List<VendorMovement> getMovements() {
        return movements;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
