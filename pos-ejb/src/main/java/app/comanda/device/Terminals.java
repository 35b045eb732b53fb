package app.comanda.device;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Repository;
import app.comanda.tenancy.TenantContext;
import app.comanda.tenancy.TerminalRefused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tenant's terminals, in the outlets in which this person may work. */
@Repository
@ApplicationScoped
public class Terminals {

    @PersistenceContext
    EntityManager entityManager;

    void add(Terminal terminal) {
        entityManager.persist(terminal);
    }

    public Optional<Terminal> find(UUID id) {
        return Optional.ofNullable(entityManager.find(Terminal.class, id)).filter(Terminals::isMine);
    }

    /** @throws BusinessException {@code terminal.unknown}, not found */
    public Terminal get(UUID id) {
        return find(id).orElseThrow(() -> BusinessException.notFound("terminal.unknown", "There is no such terminal."));
    }

    /** The one that the call came from. @throws BusinessException {@code terminal.unknown} where it came from none */
    public Terminal mine() {
        UUID id = TenantContext.get().terminalId();
        if (id == null) {
            throw new TerminalRefused("TERMINAL_UNKNOWN");
        }
        return get(id);
    }

    Terminal lock(UUID id) {
        Terminal terminal = get(id);
        entityManager.lock(terminal, LockModeType.PESSIMISTIC_WRITE);
        return terminal;
    }

    /** Revoked ones last. */
    List<Terminal> all() {
        return entityManager
                .createQuery("SELECT t FROM Terminal t ORDER BY t.status, t.name, t.id", Terminal.class)
                .getResultStream()
                .filter(Terminals::isMine)
                .toList();
    }

    private static boolean isMine(Terminal terminal) {
        return TenantContext.get().mayWorkIn(terminal.outletId());
    }
}
