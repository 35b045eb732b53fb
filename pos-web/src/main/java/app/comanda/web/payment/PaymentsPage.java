package app.comanda.web.payment;

import app.comanda.payment.Payment;
import app.comanda.payment.PaymentGateway;
import app.comanda.payment.PaymentGateways;
import app.comanda.payment.history.ListedPayment;
import app.comanda.payment.history.PaymentFilter;
import app.comanda.payment.history.PaymentHistory;
import app.comanda.web.frame.Rows;
import app.comanda.web.frame.Workplace;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.LazyDataModel;

/** All payments by vendors, newest first, as far as the filters let them through; those that need a person before. */
@Named
@ViewScoped
public class PaymentsPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST_NEEDING = 20;

    @EJB
    PaymentHistory history;

    @Inject
    PaymentGateways gateways;

    @Inject
    Workplace workplace;

    private @Nullable UUID outletId;
    private @Nullable LocalDate date;
    private Payment.@Nullable State state;
    private @Nullable String method;
    private transient List<ListedPayment> needing = List.of();
    private LazyDataModel<ListedPayment> payments = Rows.none();

    @PostConstruct
    void open() {
        needing = history.needing(MOST_NEEDING);
        payments = Rows.of((offset, limit) -> history.list(filter(), offset, limit), () -> history.count(filter()));
    }

    public void clear() {
        outletId = null;
        date = null;
        state = null;
        method = null;
    }

    public boolean isFiltered() {
        return !PaymentFilter.ALL.equals(filter());
    }

    private PaymentFilter filter() {
        return new PaymentFilter(outletId, state, method == null || method.isEmpty() ? null : method, date);
    }

    public String outletOf(Payment payment) {
        return workplace.getOutlets().stream()
                .filter(outlet -> outlet.id().equals(payment.outletId()))
                .map(Workplace.Choice::name)
                .findFirst()
                .orElse("");
    }

    public List<ListedPayment> getNeeding() {
        return needing;
    }

    public LazyDataModel<ListedPayment> getPayments() {
        return payments;
    }

    public Payment.State[] getStates() {
        return Payment.State.values();
    }

    /** All that vendors move money by. */
    public List<String> getMethods() {
        return gateways.vendors().stream()
                .map(PaymentGateway::methods)
                .flatMap(methods -> methods.stream())
                .distinct()
                .sorted()
                .toList();
    }

    public @Nullable UUID getOutletId() {
        return outletId;
    }

    public void setOutletId(@Nullable UUID outletId) {
        this.outletId = outletId;
    }

    public @Nullable LocalDate getDate() {
        return date;
    }

    public void setDate(@Nullable LocalDate date) {
        this.date = date;
    }

    public Payment.@Nullable State getState() {
        return state;
    }

    public void setState(Payment.@Nullable State state) {
        this.state = state;
    }

    public @Nullable String getMethod() {
        return method;
    }

    public void setMethod(@Nullable String method) {
        this.method = method;
    }
}
