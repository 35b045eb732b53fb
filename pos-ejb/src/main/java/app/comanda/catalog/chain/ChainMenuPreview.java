package app.comanda.catalog.chain;

import app.comanda.catalog.menuimport.ChainMenuFile;
import app.comanda.catalog.menuimport.PreviewItem;
import app.comanda.tenancy.Outlet;
import app.comanda.tenancy.Outlets;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** What guests would see; asked by the chain in a restaurant's name. */
@Stateless
public class ChainMenuPreview {

    @Inject
    ChainMenus menus;

    @Inject
    ChainMenuFile file;

    @Inject
    Outlets outlets;

    public List<Outlet> outlets() {
        return outlets.all();
    }

    public List<PreviewItem> at(UUID menuId, UUID outletId) {
        ChainMenu menu = menus.get(menuId);
        return file.preview(menu.file(), menu.currency(), menu.rules(), outletId);
    }
}
