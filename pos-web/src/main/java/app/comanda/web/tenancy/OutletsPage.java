package app.comanda.web.tenancy;

import app.comanda.tenancy.Outlet;
import app.comanda.tenancy.WorkplaceReading;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** The restaurant's outlets. */
@Named
@RequestScoped
public class OutletsPage {

    @EJB
    WorkplaceReading reading;

    private List<Outlet> outlets = List.of();

    @PostConstruct
    void open() {
        outlets = reading.outlets();
    }

    public List<Outlet> getOutlets() {
        return outlets;
    }
}
