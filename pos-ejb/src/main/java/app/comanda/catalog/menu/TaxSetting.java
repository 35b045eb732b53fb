package app.comanda.catalog.menu;

import app.comanda.kernel.BusinessException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Setting which taxes the restaurant charges. */
@Stateless
public class TaxSetting {

    private static final String TAX = "tax";

    @Inject
    Taxes taxes;

    @Inject
    MenuChanges changes;

    /** In the order in which they are charged. */
    public List<Entry<TaxDetails>> taxes() {
        return taxes.all().stream().map(Tax::entry).toList();
    }

    public Entry<TaxDetails> tax(UUID id) {
        return taxes.get(id).entry();
    }

    public Entry<TaxDetails> add(TaxDetails details) {
        refuseTaken(details.name(), null);
        Tax tax = new Tax(details);
        taxes.add(tax);
        taxes.flush();
        changes.added(TAX, tax.id(), details);
        return tax.entry();
    }

    /** @param version as last read */
    public Entry<TaxDetails> change(UUID id, @Nullable Long version, TaxDetails details) {
        Tax tax = taxes.get(id);
        MenuChanges.checkVersion(tax.version(), version);
        refuseTaken(details.name(), id);
        TaxDetails before = tax.details();
        tax.change(details);
        taxes.flush();
        changes.changed(TAX, id, before, details);
        return tax.entry();
    }

    /** @throws BusinessException {@code tax.in-use} while an item carries it */
    public void remove(UUID id, @Nullable Long version) {
        Tax tax = taxes.get(id);
        MenuChanges.checkVersion(tax.version(), version);
        if (taxes.isUsed(tax)) {
            throw BusinessException.conflict(
                    "tax.in-use", "Items carry this tax. Take it off them first, or make it inactive.");
        }
        taxes.remove(tax);
        changes.removed(TAX, id, tax.details());
    }

    private void refuseTaken(String name, @Nullable UUID itself) {
        if (taxes.all().stream()
                .anyMatch(tax -> tax.name().equals(name) && !tax.id().equals(itself))) {
            throw new BusinessException(
                    BusinessException.Kind.CONFLICT, "tax.exists", "There is a tax of this name already.", "name");
        }
    }
}
