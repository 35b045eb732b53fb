package app.comanda.tenancy.provisioning;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.BusinessException.Kind;
import app.comanda.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The transactions of provisioning: each records what is about to happen, or what has happened. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ProvisioningLog {

    /** A provisioning that waits for a worker, as the timer sees it. */
    public record Due(UUID id, UUID chainId) {}

    @Inject
    Provisionings provisionings;

    @Inject
    Clock clock;

    /**
     * Finds the provisioning of this key, or begins one.
     *
     * @throws BusinessException {@code idempotency.conflict} when the key was used for another request, {@code
     *     tenant.slug-taken} when the chain has a tenant of this name
     */
    public Provisioning open(TenantRequest request, String key) {
        Optional<Provisioning> earlier = provisionings.findByKey(key);
        if (earlier.isPresent()) {
            return earlier.filter(p -> p.plan().asked().equals(request)).orElseThrow(ProvisioningLog::otherRequest);
        }
        if (provisionings.findBySlug(request.slug()).isPresent()) {
            throw slugTaken();
        }
        TenantContext by = TenantContext.get();
        UUID chain = Optional.ofNullable(by.chainId()).orElseThrow();
        Provisioning provisioning =
                new Provisioning(ProvisioningPlan.of(request, chain), key, by.actor(), clock.instant());
        provisionings.add(provisioning);
        return provisioning;
    }

    /** False while another worker has it, or when nothing is left to do. */
    public boolean claim(UUID id) {
        return provisionings.lock(id).claim(clock.instant());
    }

    public Optional<Turn> begin(UUID id) {
        return provisionings.lock(id).begin(clock.instant());
    }

    /** A step in the database: its work and its mark commit together. */
    public void applyAndFinish(Turn turn, ProvisioningStep step) {
        turn.apply(step);
        finish(turn);
    }

    public void finish(Turn turn) {
        provisionings.lock(turn.provisioningId()).finish(turn, clock.instant());
    }

    public void waitAWhile(UUID id, String problem) {
        provisionings.lock(id).waitAWhile(problem, clock.instant());
    }

    public void fail(UUID id, String problem) {
        provisionings.lock(id).fail(problem, clock.instant());
    }

    public void resume(UUID tenantId) {
        lockByTenant(tenantId).resume(clock.instant());
    }

    public void undo(UUID tenantId) {
        lockByTenant(tenantId).undo(clock.instant());
    }

    public Provisioning get(UUID tenantId) {
        return provisionings
                .findByTenant(tenantId)
                .orElseThrow(() -> BusinessException.notFound("tenant.unknown", "There is no such tenant."));
    }

    public Optional<Provisioning> find(UUID tenantId) {
        return provisionings.findByTenant(tenantId);
    }

    public Optional<Provisioning> findByKey(String key) {
        return provisionings.findByKey(key);
    }

    public List<Provisioning> unfinished() {
        return provisionings.unfinished();
    }

    public List<Due> due() {
        return provisionings.due(clock.instant()).stream()
                .map(p -> new Due(p.id(), p.chainId()))
                .toList();
    }

    public boolean isSlugTaken(String slug) {
        return provisionings.isSlugTaken(slug);
    }

    static BusinessException slugTaken() {
        return new BusinessException(
                Kind.CONFLICT, "tenant.slug-taken", "Another restaurant has this short name.", "slug");
    }

    private Provisioning lockByTenant(UUID tenantId) {
        return provisionings.lock(get(tenantId).id());
    }

    private static BusinessException otherRequest() {
        return new BusinessException(
                Kind.CONFLICT,
                "idempotency.conflict",
                "This idempotency key was used for another request.",
                "Idempotency-Key");
    }
}
