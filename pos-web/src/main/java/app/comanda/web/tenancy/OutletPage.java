package app.comanda.web.tenancy;

import app.comanda.kernel.BusinessException;
import app.comanda.tenancy.Outlet;
import app.comanda.tenancy.OutletOpening;
import app.comanda.tenancy.WorkplaceReading;
import app.comanda.web.frame.Texts;
import app.comanda.web.frame.Workplace;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opening an outlet, or changing what is said of one. */
@Named
@ViewScoped
public class OutletPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String LIST = "/tenancy/outlets?faces-redirect=true";

    @EJB
    OutletOpening opening;

    @EJB
    WorkplaceReading reading;

    @Inject
    Workplace workplace;

    @Inject
    Texts texts;

    private @Nullable UUID id;
    private @Nullable UUID like;
    private long version;
    private OutletForm form = new OutletForm();

    public void load() {
        List<Outlet> outlets = reading.outlets();
        if (id != null) {
            Outlet outlet = get(outlets, id);
            version = outlet.version();
            form = OutletForm.of(outlet.details());
        } else if (!outlets.isEmpty()) {
            form = OutletForm.of(
                    like == null ? outlets.get(0).details() : get(outlets, like).details());
            form.setName("");
        }
    }

    public String save() {
        if (id != null) {
            opening.change(id, form.details(), version);
        } else if (like != null) {
            opening.openLike(like, form.details().name());
        } else {
            opening.open(form.details());
        }
        workplace.refresh();
        texts.tell("outlet.saved", form.getName());
        return LIST;
    }

    private static Outlet get(List<Outlet> outlets, UUID wanted) {
        return outlets.stream()
                .filter(outlet -> outlet.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> BusinessException.notFound("outlet.unknown", "There is no such outlet."));
    }

    public @Nullable UUID getId() {
        return id;
    }

    public void setId(@Nullable UUID id) {
        this.id = id;
    }

    public @Nullable UUID getLike() {
        return like;
    }

    public void setLike(@Nullable UUID like) {
        this.like = like;
    }

    public OutletForm getForm() {
        return form;
    }
}
