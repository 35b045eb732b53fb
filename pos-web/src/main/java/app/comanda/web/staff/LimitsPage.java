package app.comanda.web.staff;

import app.comanda.staff.Role;
import app.comanda.staff.approval.Limit;
import app.comanda.staff.approval.LimitSetting;
import app.comanda.web.frame.Amounts;
import app.comanda.web.frame.Texts;
import app.comanda.web.frame.Workplace;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** What managers and cashiers may do by themselves. The kitchen takes no money, so it is not shown. */
@Named
@ViewScoped
public class LimitsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    LimitSetting setting;

    @Inject
    Workplace workplace;

    @Inject
    Texts texts;

    private List<LimitForm> limits = List.of();

    @PostConstruct
    void read() {
        limits = setting.all().stream()
                .map(standing -> new LimitForm(standing, workplace.getCurrency()))
                .toList();
    }

    public void save() {
        limits.forEach(form -> setting.set(form.getRole(), form.getDeed(), form.limit()));
        texts.tell("limits.saved");
        read();
    }

    public List<LimitForm> of(Role role) {
        return limits.stream().filter(form -> form.getRole() == role).toList();
    }

    public List<Role> getRoles() {
        return List.of(Role.MANAGER, Role.CASHIER);
    }

    public Limit.Extent[] getExtents() {
        return Limit.Extent.values();
    }

    public int getDigits() {
        return Amounts.digits(workplace.getCurrency());
    }

    /** Managers read; otherwise they would set their own. */
    public boolean isReadOnly() {
        return !FacesContext.getCurrentInstance().getExternalContext().isUserInRole("owner");
    }
}
