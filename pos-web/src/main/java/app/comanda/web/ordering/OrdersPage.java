package app.comanda.web.ordering;

import app.comanda.ordering.Order;
import app.comanda.ordering.OrderFilter;
import app.comanda.ordering.OrderHistory;
import app.comanda.ordering.Preparation;
import app.comanda.ordering.Settlement;
import app.comanda.web.frame.Rows;
import app.comanda.web.frame.Workplace;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.LazyDataModel;

/** All orders, newest first, as far as the filters let them through. */
@Named
@ViewScoped
public class OrdersPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    OrderHistory history;

    @Inject
    Workplace workplace;

    private @Nullable UUID outletId;
    private @Nullable LocalDate date;
    private @Nullable Preparation preparation;
    private @Nullable Settlement settlement;
    private String number = "";
    private LazyDataModel<Order> orders = Rows.none();

    @PostConstruct
    void open() {
        orders = Rows.of((offset, limit) -> history.list(filter(), offset, limit), () -> history.count(filter()));
    }

    public void clear() {
        outletId = null;
        date = null;
        preparation = null;
        settlement = null;
        number = "";
    }

    public boolean isFiltered() {
        return !OrderFilter.ALL.equals(filter());
    }

    private OrderFilter filter() {
        return new OrderFilter(outletId, date, preparation, settlement, number.strip(), null);
    }

    public LazyDataModel<Order> getOrders() {
        return orders;
    }

    public Preparation[] getPreparations() {
        return Preparation.values();
    }

    public Settlement[] getSettlements() {
        return Settlement.values();
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

    public @Nullable Preparation getPreparation() {
        return preparation;
    }

    public void setPreparation(@Nullable Preparation preparation) {
        this.preparation = preparation;
    }

    public @Nullable Settlement getSettlement() {
        return settlement;
    }

    public void setSettlement(@Nullable Settlement settlement) {
        this.settlement = settlement;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
