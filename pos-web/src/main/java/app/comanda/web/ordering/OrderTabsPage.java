package app.comanda.web.ordering;

import app.comanda.ordering.Order;
import app.comanda.payment.tab.Tab;
import app.comanda.payment.tab.TabBooking;
import app.comanda.payment.tab.TabKeeping;
import app.comanda.web.frame.Formats;
import app.comanda.web.frame.Texts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What cards hold for an order, and letting it go. */
@Named
@RequestScoped
public class OrderTabsPage {

    @EJB
    TabBooking booking;

    @EJB
    TabKeeping keeping;

    @Inject
    Formats formats;

    @Inject
    Texts texts;

    /** A page asks for it many times. */
    private @Nullable List<Tab> known;

    /** Oldest first. */
    public List<Tab> of(Order order) {
        List<Tab> read = known;
        if (read == null) {
            read = booking.of(order.id());
            known = read;
        }
        return read;
    }

    /** Whether somebody can let it go. */
    public boolean isReleasable(Tab tab) {
        return tab.state() == Tab.State.OPEN || tab.state() == Tab.State.ASKED;
    }

    /** Where the vendor does not answer it is held still, and that is said. */
    public String release(Order order, Tab tab) {
        Tab now = keeping.release(order.id(), tab.id());
        texts.tell(isReleasable(now) ? "tab.held-still" : "tab.let-go", formats.money(now.held(), now.currency()));
        return "/ordering/order?faces-redirect=true&id=" + order.id();
    }
}
