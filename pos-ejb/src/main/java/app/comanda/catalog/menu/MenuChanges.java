package app.comanda.catalog.menu;

import app.comanda.audit.Act;
import app.comanda.audit.AuditLog;
import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Json;
import app.comanda.tenancy.Outlets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What every change of the menu owes: a line in the audit log, and a new version for the price books. */
@ApplicationScoped
public class MenuChanges {

    @Inject
    AuditLog auditLog;

    @Inject
    Outlets outlets;

    public void added(String subject, UUID id, Object details) {
        note(Act.of(subject + ".added", subject, id).changed(null, Json.write(details)));
    }

    public void changed(String subject, UUID id, Object before, Object after) {
        note(Act.of(subject + ".changed", subject, id).changed(Json.write(before), Json.write(after)));
    }

    public void removed(String subject, UUID id, Object before) {
        note(Act.of(subject + ".removed", subject, id).changed(Json.write(before), null));
    }

    /** For changes that say themselves what they did. */
    public void note(Act act) {
        auditLog.record(act);
        outlets.menuChanged();
    }

    /** @param expected what the caller saw; null where he did not look */
    public static void checkVersion(long version, @Nullable Long expected) {
        if (expected != null && version != expected) {
            throw BusinessException.conflict(
                    "changed.meanwhile", "Somebody else changed this a moment ago. Read it again.");
        }
    }
}
