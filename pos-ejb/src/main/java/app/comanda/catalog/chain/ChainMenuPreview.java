package app.comanda.catalog.chain;

import app.comanda.catalog.menuimport.ChainMenuFile;
import app.comanda.catalog.menuimport.PreviewItem;
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

    public List<PreviewItem> at(UUID menuId, UUID outletId) {
        ChainMenu menu = menus.get(menuId);
        return file.preview(menu.file(), menu.currency(), menu.rules(), outletId);
    }
}
