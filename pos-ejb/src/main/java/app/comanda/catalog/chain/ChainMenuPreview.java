package app.comanda.catalog.chain;

import app.comanda.catalog.menuimport.ChainMenuFile;
import app.comanda.catalog.menuimport.PreviewItem;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
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
        return file.preview(menu.document().getBytes(StandardCharsets.UTF_8), menu.currency(), menu.rules(), outletId);
    }
}
