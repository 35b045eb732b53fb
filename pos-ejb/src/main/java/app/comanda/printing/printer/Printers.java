package app.comanda.printing.printer;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Lately;
import app.comanda.kernel.Repository;
import app.comanda.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tenant's printers. */
@Repository
@ApplicationScoped
public class Printers {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Clock clock;

    private final Lately<UUID> outletsWithPrinters = new Lately<>();

    void add(Printer printer) {
        entityManager.persist(printer);
        outletsWithPrinters.note(printer.outletId(), clock.instant());
        entityManager.flush();
    }

    /** So that the version that is answered is the one that is stored. */
    void flush() {
        entityManager.flush();
    }

    void remove(Printer printer) {
        entityManager.remove(printer);
    }

    /** By name. */
    public List<Printer> of(UUID outletId) {
        return entityManager
                .createQuery("SELECT p FROM Printer p WHERE p.outletId = :outlet ORDER BY p.name, p.id", Printer.class)
                .setParameter("outlet", outletId)
                .getResultList();
    }

    /** Whether it has any; of one that another node added in the last second it may not know. */
    public boolean anyIn(UUID outletId) {
        return outletsWithPrinters.is(outletId, clock.instant(), this::hasAny);
    }

    private boolean hasAny(UUID outletId) {
        return !entityManager
                .createQuery("SELECT p.id FROM Printer p WHERE p.outletId = :outlet", UUID.class)
                .setParameter("outlet", outletId)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** @throws BusinessException {@code printer.unknown}, not found; also for one of another outlet */
    public Printer get(UUID outletId, UUID id) {
        return find(outletId, id).orElseThrow(Printers::unknown);
    }

    public Optional<Printer> find(UUID outletId, UUID id) {
        return Optional.ofNullable(entityManager.find(Printer.class, id))
                .filter(printer -> printer.outletId().equals(outletId)
                        && TenantContext.get().mayWorkIn(outletId));
    }

    Printer lock(UUID outletId, UUID id) {
        Printer printer = get(outletId, id);
        entityManager.lock(printer, LockModeType.PESSIMISTIC_WRITE);
        return printer;
    }

    /**
     * Where the receipts of a terminal come out: the printer that names it, else one that is there for all.
     *
     * @param terminalId null for the back office, which prints where any receipts are printed
     * @throws BusinessException {@code printer.none}, conflict
     */
    public Printer forReceipts(UUID outletId, @Nullable UUID terminalId) {
        return of(outletId).stream()
                .filter(printer -> terminalId == null
                        ? printer.receipts().scope() != Duty.Scope.NONE
                        : printer.receipts().covers(terminalId))
                .max(Comparator.comparing(printer -> printer.receipts().names(terminalId)))
                .orElseThrow(() -> BusinessException.conflict(
                        "printer.none", "No printer is there for the receipts of this terminal. Choose one."));
    }

    static BusinessException unknown() {
        return BusinessException.notFound("printer.unknown", "There is no such printer here.");
    }
}
