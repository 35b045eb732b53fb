package app.comanda.tenancy;

import app.comanda.kernel.BusinessException;
import jakarta.annotation.Resource;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Binds every transaction to the thread's tenant: the default interceptor of all EJBs (see ejb-jar.xml).
 *
 * <p>The first call inside a transaction sets EclipseLink's tenant and PostgreSQL's, and asks in the same round trip
 * whether the tenant may work at all, so that a suspension holds from its commit on. A transaction never changes its
 * tenant: entities of the first would leak to the second. A timer belongs to nobody and is not bound; what it calls is.
 */
public class TenantInterceptor {

    private static final String BOUND = TenantInterceptor.class.getName();

    @PersistenceContext
    EntityManager entityManager;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transactions;

    @AroundInvoke
    public @Nullable Object bind(InvocationContext call) throws Exception {
        if (transactions.getTransactionStatus() == Status.STATUS_ACTIVE) {
            bindTransaction();
        }
        return call.proceed();
    }

    private void bindTransaction() throws SQLException {
        Binding wanted = Binding.of(TenantContext.find(), AcrossTenants.openDoor());
        Object bound = transactions.getResource(BOUND);
        if (bound == null) {
            transactions.putResource(BOUND, wanted);
            enter(wanted);
        } else if (!bound.equals(wanted)) {
            throw new IllegalStateException("A transaction of " + bound + " was continued for " + wanted);
        }
    }

    private void enter(Binding wanted) throws SQLException {
        if (wanted.tenant() != null) {
            entityManager.setProperty(TenantOwned.TENANT_PROPERTY, wanted.tenant());
        }
        Connection connection = entityManager.unwrap(Connection.class);
        try (PreparedStatement statement = connection.prepareStatement("SELECT comanda.enter(?, ?, ?, ?, ?, ?)")) {
            statement.setObject(1, wanted.tenant());
            statement.setObject(2, wanted.chain());
            statement.setString(3, wanted.door());
            statement.setObject(4, wanted.staff());
            statement.setObject(5, wanted.terminal());
            statement.setBytes(6, wanted.terminalKeyHash());
            try (ResultSet answer = statement.executeQuery()) {
                answer.next();
                refuseUnlessOpen(answer.getString(1), wanted);
            }
        }
    }

    private static void refuseUnlessOpen(String status, Binding wanted) {
        switch (status) {
            case "NONE", "ACTIVE" -> {}
            case "PROVISIONING", "SUSPENDED", "DELETING" -> {
                if (wanted.chain() == null && wanted.door().isEmpty()) {
                    throw new TenantSuspended();
                }
            }
            case "STAFF_INACTIVE" ->
                throw new BusinessException(
                        BusinessException.Kind.UNAUTHENTICATED,
                        "staff.inactive",
                        "You do not work here any more.",
                        null);
            case "TERMINAL_REVOKED", "TERMINAL_UNKNOWN" -> throw new TerminalRefused(status);
            default -> throw BusinessException.forbidden("tenant.unknown", "This tenant does not exist.");
        }
    }

    /** What a transaction is bound to. */
    private record Binding(
            @Nullable Object tenant,
            @Nullable Object chain,
            String door,
            @Nullable Object staff,
            @Nullable Object terminal,
            @Nullable String terminalKey) {
        static Binding of(Optional<TenantContext> context, Optional<Door> door) {
            return new Binding(
                    context.map(TenantContext::tenantId).orElse(null),
                    context.map(TenantContext::chainId).orElse(null),
                    door.map(Door::key).orElse(""),
                    context.map(TenantContext::staffId).orElse(null),
                    context.map(TenantContext::terminalId).orElse(null),
                    context.map(TenantContext::terminalKeyHash).orElse(null));
        }

        byte @Nullable [] terminalKeyHash() {
            return terminalKey == null ? null : HexFormat.of().parseHex(terminalKey);
        }
    }
}
