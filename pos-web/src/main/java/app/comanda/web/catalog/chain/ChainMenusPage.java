package app.comanda.web.catalog.chain;

import app.comanda.catalog.chain.ChainMenu;
import app.comanda.catalog.chain.ChainMenuWriting;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;

/** The versions of the chain's menu, newest first. */
@Named
@ViewScoped
public class ChainMenusPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    ChainMenuWriting writing;

    @Inject
    Clock clock;

    private transient List<ChainMenu> menus = List.of();

    @PostConstruct
    void read() {
        menus = writing.all();
    }

    public String standing(ChainMenu menu) {
        return menu.standing(clock.instant()).name();
    }

    public List<ChainMenu> getMenus() {
        return menus;
    }
}
