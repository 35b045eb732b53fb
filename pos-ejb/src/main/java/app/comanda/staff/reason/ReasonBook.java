package app.comanda.staff.reason;

import app.comanda.audit.Act;
import app.comanda.audit.AuditLog;
import app.comanda.kernel.BusinessException;
import app.comanda.kernel.BusinessException.Kind;
import app.comanda.kernel.Json;
import app.comanda.tenancy.Outlets;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which reasons a tenant offers. Whoever has none yet gets the usual ones as the list is first read. */
@Stateless
public class ReasonBook {

    @Inject
    Reasons reasons;

    @Inject
    Outlets outlets;

    @Inject
    AuditLog auditLog;

    /** @param kind null for all; by kind and position, those no longer offered too */
    public List<Reason> list(Reason.@Nullable Kind kind) {
        beginWithUsual();
        return kind == null ? reasons.all() : reasons.of(kind);
    }

    /** Those to choose from, by position. */
    public List<Reason> offered(Reason.Kind kind) {
        return list(kind).stream().filter(Reason::isActive).toList();
    }

    /** At the end of its kind. @throws BusinessException {@code reason.text}, {@code reason.exists} */
    public Reason add(Reason.Kind kind, String text) {
        beginWithUsual();
        List<Reason> others = reasons.of(kind);
        int last = others.stream().mapToInt(Reason::position).max().orElse(0);
        Reason reason = new Reason(kind, text, Math.min(last + 1, 999));
        requireNew(kind, reason.text(), null);
        reasons.add(reason);
        auditLog.record(Act.of("reason.added", "reason", reason.id()).changed(null, kind + ": " + reason.text()));
        return reason;
    }

    /** @param version the one that was read */
    public Reason change(UUID id, ReasonDetails details, long version) {
        Reason reason = reasons.lock(id);
        if (reason.version() != version) {
            throw BusinessException.conflict("changed.meanwhile", "Somebody else changed this reason. Read it again.");
        }
        requireNew(reason.kind(), details.text().strip(), id);
        String before = Json.write(new ReasonDetails(reason.text(), reason.position(), reason.isActive()));
        reason.change(details);
        auditLog.record(Act.of("reason.changed", "reason", id).changed(before, Json.write(details)));
        return reason;
    }

    private void requireNew(Reason.Kind kind, String text, @Nullable UUID except) {
        if (reasons.isKnown(kind, text, except)) {
            throw new BusinessException(Kind.CONFLICT, "reason.exists", "This reason is there already.", "text");
        }
    }

    private void beginWithUsual() {
        if (reasons.isEmpty()) {
            reasons.awaitTurn();
            if (reasons.isEmpty()) {
                UsualReasons.in(language()).forEach(reasons::add);
            }
        }
    }

    private Locale language() {
        return outlets.all().stream()
                .findFirst()
                .map(outlet -> outlet.details().language())
                .orElse(Locale.ENGLISH);
    }
}
