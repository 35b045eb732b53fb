package app.comanda.web.frame;

import app.comanda.kernel.BusinessException;
import app.comanda.tenancy.Outlet;
import app.comanda.tenancy.TenantContext;
import app.comanda.tenancy.WorkplaceReading;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.FacesException;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The restaurant that the header names, and the outlet chosen there: pages of one outlet show this one. */
@Named
@SessionScoped
public class Workplace implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    WorkplaceReading reading;

    private String tenantName = "";
    private List<Choice> outlets = List.of();
    private @Nullable UUID outletId;

    /** An outlet to choose. */
    public record Choice(UUID id, String name, ZoneId zone, String currency) implements Serializable {
        static Choice of(Outlet outlet) {
            return new Choice(outlet.id(), outlet.name(), outlet.zone(), outlet.currency());
        }
    }

    /** Reads it all again: after sign-in, and when an outlet was opened or changed. */
    @PostConstruct
    public void refresh() {
        if (TenantContext.find().map(TenantContext::tenantId).isEmpty()) {
            return;
        }
        tenantName = reading.tenant().name();
        outlets = reading.outlets().stream().map(Choice::of).toList();
        if (chosenOutlet().isEmpty()) {
            outletId = outlets.isEmpty() ? null : outlets.get(0).id();
        }
    }

    /** Shows the page again, for the outlet just chosen. */
    public void chosen() {
        FacesContext faces = FacesContext.getCurrentInstance();
        String view = faces.getViewRoot().getViewId();
        try {
            faces.getExternalContext()
                    .redirect(faces.getApplication().getViewHandler().getActionURL(faces, view));
        } catch (IOException e) {
            throw new FacesException(e);
        }
    }

    public String getTenantName() {
        return tenantName;
    }

    public List<Choice> getOutlets() {
        return outlets;
    }

    public @Nullable UUID getOutletId() {
        return outletId;
    }

    public void setOutletId(@Nullable UUID outletId) {
        this.outletId = outletId;
    }

    /** The outlet for pages that need one. @throws BusinessException {@code outlet.none} when there is none */
    public UUID outlet() {
        return chosenOutlet()
                .orElseThrow(() -> BusinessException.notFound("outlet.none", "There is no outlet yet."))
                .id();
    }

    public String getOutletName() {
        return chosenOutlet().map(Choice::name).orElse("");
    }

    public String getCurrency() {
        return chosenOutlet().map(Choice::currency).orElse("");
    }

    /** Times are shown by the outlet's clock; without an outlet, UTC. */
    public ZoneId getZone() {
        return chosenOutlet().map(Choice::zone).orElse(ZoneOffset.UTC);
    }

    private Optional<Choice> chosenOutlet() {
        return outlets.stream().filter(o -> o.id().equals(outletId)).findFirst();
    }
}
