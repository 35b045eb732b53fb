package app.comanda.catalog.chain;

import app.comanda.catalog.menuimport.ChainMenuFile;
import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Ids;
import app.comanda.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Drafting versions of the chain's menu and looking at them. For chain admins. */
@Stateless
public class ChainMenuWriting {

    @Inject
    ChainMenus menus;

    @Inject
    ChainMenuDeliveries deliveries;

    @Inject
    Clock clock;

    /** Newest first. */
    public List<ChainMenu> all() {
        requireChain();
        return menus.all();
    }

    public ChainMenu get(UUID id) {
        requireChain();
        return menus.get(id);
    }

    public List<ChainMenuDelivery> deliveries(UUID id) {
        get(id);
        return deliveries.of(id);
    }

    /** @throws app.comanda.catalog.menuimport.ImportRefused with every fault of the file */
    public ChainMenu draft(ChainMenuDetails details) {
        requireChain();
        check(details);
        UUID id = Ids.next();
        menus.add(
                id,
                details.name(),
                details.currency(),
                details.document(),
                details.rules(),
                TenantContext.get().actor(),
                clock.instant());
        return menus.get(id);
    }

    /** @param version as last read */
    public ChainMenu change(UUID id, ChainMenuDetails details, long version) {
        requireChain();
        menus.lock(id).requireVersion(version).requireDraft();
        check(details);
        menus.change(id, details.name(), details.currency(), details.document(), details.rules());
        return menus.get(id);
    }

    /** A new draft that says the same as an earlier version: the way back, and the way on. */
    public ChainMenu copy(UUID id, String name) {
        ChainMenu model = get(id);
        return draft(new ChainMenuDetails(name, model.currency(), model.document(), model.rules()));
    }

    public void discard(UUID id) {
        requireChain();
        menus.lock(id).requireDraft();
        menus.remove(id);
    }

    private static void check(ChainMenuDetails details) {
        if (ChainMenuFile.count(ChainMenu.bytes(details.document()), details.currency()) == 0) {
            throw BusinessException.invalid("chain-menu.empty", "document", "A menu has at least one item.");
        }
    }

    private static void requireChain() {
        if (TenantContext.get().chainId() == null) {
            throw BusinessException.forbidden("chain.missing", "Only the chain may do this.");
        }
    }
}
