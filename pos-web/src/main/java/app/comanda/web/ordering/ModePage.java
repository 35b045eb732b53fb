package app.comanda.web.ordering;

import app.comanda.ordering.ModeChanging;
import app.comanda.ordering.Order;
import app.comanda.ordering.ServiceMode;
import app.comanda.ordering.life.OrderAct;
import app.comanda.web.frame.Texts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The buttons that serve an order another way. */
@Named
@RequestScoped
public class ModePage {

    @EJB
    ModeChanging changing;

    @Inject
    Texts texts;

    /** What it could become now; none once something is paid. */
    public List<ServiceMode> others(@Nullable Order order) {
        return order != null && order.life().allows(OrderAct.CHANGE_MODE) ? changing.others(order) : List.of();
    }

    public String change(Order order, ServiceMode mode) {
        changing.change(order.id(), mode, order.version());
        texts.tell("order.mode.changed", order.number(), texts.of("mode." + mode));
        return "/ordering/order?faces-redirect=true&id=" + order.id();
    }
}
