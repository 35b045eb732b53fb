package app.comanda.tenancy.provisioning;

import app.comanda.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** The export of a tenant of the chain as a file, readable by the server's own user only. */
@ApplicationScoped
public class TenantDossier {

    @Inject
    TenantStanding standing;

    @Inject
    TenantExport export;

    /** @return a temporary file; the caller removes it */
    public Path write(UUID tenantId) {
        standing.get(tenantId);
        try {
            Path file = Files.createTempFile("comanda-tenant-", ".zip");
            try (OutputStream out = Files.newOutputStream(file)) {
                TenantContext.get().inTenant(tenantId).run(() -> export.write(out));
            } catch (RuntimeException e) {
                Files.deleteIfExists(file);
                throw e;
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
