package app.comanda.tenancy.provisioning;

import app.comanda.tenancy.TenantContext;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** The export of a tenant of the chain as a file, readable by the server's own user only. */
@ApplicationScoped
public class TenantDossier {

    @EJB
    TenantStanding standing;

    @EJB
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
