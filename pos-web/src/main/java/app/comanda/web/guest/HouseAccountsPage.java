package app.comanda.web.guest;

import app.comanda.guest.Outstanding;
import app.comanda.guest.houseaccount.HouseAccount;
import app.comanda.guest.houseaccount.HouseAccountKeeping;
import app.comanda.web.frame.Rows;
import app.comanda.web.frame.Texts;
import app.comanda.web.frame.Workplace;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.primefaces.model.LazyDataModel;

/** The house accounts, and a new one. */
@Named
@ViewScoped
public class HouseAccountsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    HouseAccountKeeping keeping;

    @Inject
    Workplace workplace;

    @Inject
    Texts texts;

    private LazyDataModel<HouseAccount> accounts = Rows.none();
    private transient List<Outstanding> outstanding = List.of();
    private AccountForm form = new AccountForm("");

    @PostConstruct
    void read() {
        accounts = Rows.of((offset, limit) -> keeping.list(null, offset, limit), keeping::count);
        outstanding = keeping.outstanding();
        begin();
    }

    public void begin() {
        form = new AccountForm(workplace.getCurrency());
    }

    public String open() {
        HouseAccount account = keeping.open(workplace.outlet(), form.details());
        texts.tell("house.opened", account.name());
        return "/guest/house-account?faces-redirect=true&id=" + account.id();
    }

    public LazyDataModel<HouseAccount> getAccounts() {
        return accounts;
    }

    public List<Outstanding> getOutstanding() {
        return outstanding;
    }

    public AccountForm getForm() {
        return form;
    }
}
