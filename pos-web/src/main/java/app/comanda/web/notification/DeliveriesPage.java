package app.comanda.web.notification;

import app.comanda.notification.Delivery;
import app.comanda.notification.DeliveryLog;
import app.comanda.web.frame.Rows;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import org.primefaces.model.LazyDataModel;

/** What was sent to whom, and whether it arrived. */
@Named
@ViewScoped
public class DeliveriesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    DeliveryLog log;

    private LazyDataModel<Delivery> deliveries = Rows.none();

    @PostConstruct
    void open() {
        deliveries = Rows.of((offset, limit) -> log.list(offset, limit), () -> log.count());
    }

    public LazyDataModel<Delivery> getDeliveries() {
        return deliveries;
    }
}
