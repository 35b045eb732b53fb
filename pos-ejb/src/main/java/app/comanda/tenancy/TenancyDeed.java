package app.comanda.tenancy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something done to a tenant or an outlet, fired inside its transaction: the audit log, which tenancy can't call, writes
 * it down.
 *
 * @param action past tense, e.g. {@code outlet.opened}
 * @param before plain words or JSON; null for something new
 */
public record TenancyDeed(
        String action,
        String subjectType,
        UUID subjectId,
        @Nullable String before,
        @Nullable String after) {}
