package app.comanda.tenancy.provisioning;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.BusinessException.Kind;
import app.comanda.tenancy.AcrossTenants;
import app.comanda.tenancy.Door;
import app.comanda.tenancy.StaffAccounts;
import app.comanda.tenancy.TenantContext;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes a tenant from nothing, or what is left to make of it, and unmakes it.
 *
 * <p>Each step is recorded before and after, so that after a crash anywhere anybody can go on: the timer does, where a
 * worker died or a remote service was away; a refusal waits for a person. Call it outside a transaction, as a chain
 * admin.
 */
@ApplicationScoped
public class TenantProvisioning {

    private static final Logger LOG = System.getLogger(TenantProvisioning.class.getName());

    @EJB
    ProvisioningLog log;

    @Inject
    Instance<ProvisioningStep> steps;

    @Inject
    AcrossTenants acrossTenants;

    @Inject
    StaffAccounts accounts;

    /**
     * Takes all steps, as far as they go now.
     *
     * @param key the caller's idempotency key: with the same key and request it goes on where it stood
     * @throws BusinessException {@code tenant.slug-taken}, {@code account.taken} or {@code idempotency.conflict}, with
     *     nothing made
     */
    public Provisioning provision(TenantRequest request, String key) {
        requireChain();
        if (log.findByKey(key).isEmpty()) {
            requireFree(request);
        }
        Provisioning provisioning = log.open(request, key);
        carryOn(provisioning.id());
        return log.get(provisioning.tenantId());
    }

    /** After a refusal, or sooner than the timer would. */
    public Provisioning resume(UUID tenantId) {
        requireChain();
        log.resume(tenantId);
        carryOn(log.get(tenantId).id());
        return log.get(tenantId);
    }

    /** Removes all that was made, last first; only before the tenant works. */
    public Provisioning undo(UUID tenantId) {
        requireChain();
        log.undo(tenantId);
        carryOn(log.get(tenantId).id());
        return log.get(tenantId);
    }

    public Optional<Provisioning> find(UUID tenantId) {
        return log.find(tenantId);
    }

    /** Those that are under way, stuck or undone, newest first. */
    public List<Provisioning> unfinished() {
        return log.unfinished();
    }

    /** Takes the steps that are left, unless another worker is at it. */
    void carryOn(UUID id) {
        if (!log.claim(id)) {
            return;
        }
        try {
            Optional<Turn> turn = log.begin(id);
            while (turn.isPresent()) {
                perform(turn.get());
                turn = log.begin(id);
            }
        } catch (BusinessException e) {
            stop(id, e);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Provisioning " + id + " stopped", e);
            log.waitAWhile(id, "unexpected");
        }
    }

    private void perform(Turn turn) {
        ProvisioningStep step = step(turn.step());
        contextOf(turn).run(() -> {
            if (turn.step().isRemote()) {
                turn.apply(step);
            } else {
                log.applyAndFinish(turn, step);
            }
        });
        if (turn.step().isRemote()) {
            log.finish(turn);
        }
    }

    private void stop(UUID id, BusinessException why) {
        LOG.log(Level.INFO, "Provisioning {0} stopped: {1}", id, why.code());
        if (why.kind() == Kind.UNAVAILABLE || why.kind() == Kind.TOO_MANY) {
            log.waitAWhile(id, why.code());
        } else {
            log.fail(id, why.code());
        }
    }

    /** Before its first step there is no tenant to work for. */
    private static TenantContext contextOf(Turn turn) {
        TenantContext chain = TenantContext.get();
        return turn.step() == StepName.TENANT && !turn.isUndo()
                ? chain
                : chain.inTenant(turn.plan().tenantId());
    }

    private ProvisioningStep step(StepName name) {
        return steps.stream().filter(step -> step.name() == name).findFirst().orElseThrow();
    }

    /** Most mistakes are found here, before anything is made; the steps find the rest. */
    private void requireFree(TenantRequest request) {
        if (acrossTenants.through(Door.PROVISIONING, "is the short name free", () -> log.isSlugTaken(request.slug()))) {
            throw ProvisioningLog.slugTaken();
        }
        try {
            if (accounts.isTaken(request.ownerUsername(), request.ownerEmail())) {
                throw new BusinessException(
                        Kind.CONFLICT, "account.taken", "Somebody has this user name or e-mail address.", "ownerEmail");
            }
        } catch (BusinessException e) {
            if (e.kind() != Kind.UNAVAILABLE) {
                throw e;
            }
        }
    }

    private static void requireChain() {
        if (TenantContext.get().chainId() == null) {
            throw BusinessException.forbidden("chain.missing", "Only the chain may do this.");
        }
    }
}
