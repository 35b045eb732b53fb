package app.comanda.web.catalog;

import app.comanda.catalog.menu.Entry;
import app.comanda.catalog.menu.ModifierEditing;
import app.comanda.catalog.menu.ModifierGroupDetails;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** What can be chosen with the items. */
@Named
@RequestScoped
public class ModifiersPage {

    @EJB
    ModifierEditing editing;

    private List<Entry<ModifierGroupDetails>> groups = List.of();

    @PostConstruct
    void open() {
        groups = editing.groups();
    }

    public List<Entry<ModifierGroupDetails>> getGroups() {
        return groups;
    }
}
