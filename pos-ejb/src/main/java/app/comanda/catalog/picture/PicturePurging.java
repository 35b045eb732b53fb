package app.comanda.catalog.picture;

import app.comanda.tenancy.TenantPurged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;

/** The pictures of a tenant go with its rows. */
@ApplicationScoped
public class PicturePurging {

    @Inject
    PictureFiles files;

    void purge(@Observes TenantPurged purged) {
        files.sweep(purged.tenantId(), Set.of(), Instant.MAX);
    }
}
