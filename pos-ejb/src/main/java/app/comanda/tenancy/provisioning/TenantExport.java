package app.comanda.tenancy.provisioning;

import app.comanda.kernel.Json;
import app.comanda.tenancy.TenancyDeed;
import app.comanda.tenancy.TenantContext;
import app.comanda.tenancy.TenantFiles;
import app.comanda.tenancy.TenantFiles.Shelf;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Everything of one tenant as a zip: a file of JSON lines for every table that has rows of tenants, its pictures, and a
 * manifest. The tables are asked of the database, so none is forgotten, and its policies choose the rows.
 */
@Stateless
public class TenantExport {

    /** Keys, and hashes of keys, codes and PINs are no use to a reader, but to a thief. */
    private static final String WITHOUT_SECRETS =
            " - ARRAY['key_hash', 'code_hash', 'pin_hash', 'secret_hash', 'token_hash', 'secrets', 'secret']";

    /** What was answered once says nothing that other tables don't, but holds the keys of links. */
    private static final Set<String> LEFT_OUT = Set.of("idempotent_answer");

    /** Rows fetched at a time, so that a large table does not fill the memory. */
    private static final int FETCH = 1_000;

    /** What a zip holds. */
    record Manifest(UUID tenantId, Instant exportedAt, Map<String, Long> rows) {}

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    TenantFiles files;

    @Inject
    Clock clock;

    @Inject
    Event<TenancyDeed> deeds;

    /**
     * Writes the current tenant's rows.
     *
     * @param out stays open; a file rather than a caller's connection, because the transaction waits for it
     */
    public void write(OutputStream out) {
        UUID tenant = TenantContext.get().tenant();
        try {
            ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
            Map<String, Long> rows = new LinkedHashMap<>();
            rows.put("tenant", table(zip, "tenant", "id"));
            for (String name : tenantTables()) {
                rows.put(name, table(zip, name, "tenant_id"));
            }
            for (Shelf shelf : Shelf.values()) {
                pictures(zip, tenant, shelf);
            }
            entry(
                    zip,
                    "manifest.json",
                    Json.write(new Manifest(tenant, clock.instant(), rows)).getBytes(StandardCharsets.UTF_8));
            zip.finish();
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("The tenant could not be exported", e);
        }
        deeds.fire(new TenancyDeed("tenant.exported", "tenant", tenant, null, null));
    }

    private List<String> tenantTables() throws SQLException {
        List<String> names = new ArrayList<>();
        try (PreparedStatement tables = connection().prepareStatement("SELECT comanda.tenant_tables()");
                ResultSet row = tables.executeQuery()) {
            while (row.next()) {
                if (!LEFT_OUT.contains(row.getString(1))) {
                    names.add(row.getString(1));
                }
            }
        }
        return names;
    }

    private long table(ZipOutputStream zip, String name, String tenantColumn) throws SQLException, IOException {
        long rows = 0;
        zip.putNextEntry(new ZipEntry(name + ".jsonl"));
        // the name comes from the database's own catalogue
        try (PreparedStatement all = connection()
                .prepareStatement("SELECT to_jsonb(t)" + WITHOUT_SECRETS + " FROM comanda." + name + " t WHERE t."
                        + tenantColumn + " = comanda.current_tenant()")) {
            all.setFetchSize(FETCH);
            try (ResultSet row = all.executeQuery()) {
                while (row.next()) {
                    zip.write((row.getString(1) + "\n").getBytes(StandardCharsets.UTF_8));
                    rows++;
                }
            }
        }
        zip.closeEntry();
        return rows;
    }

    private void pictures(ZipOutputStream zip, UUID tenant, Shelf shelf) throws IOException {
        for (String name : files.names(tenant, shelf)) {
            Optional<byte[]> picture = files.read(tenant, shelf, name);
            if (picture.isPresent()) {
                entry(zip, shelf.name().toLowerCase(Locale.ROOT) + "/" + name, picture.get());
            }
        }
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private Connection connection() {
        return entityManager.unwrap(Connection.class);
    }
}
