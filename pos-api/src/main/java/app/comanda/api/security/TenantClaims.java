package app.comanda.api.security;

import app.comanda.kernel.BusinessException;
import app.comanda.tenancy.TenantAddress;
import app.comanda.tenancy.TenantContext;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** A request may name its tenant by header or subdomain; that grants nothing, and must agree with the token. */
@ApplicationScoped
public class TenantClaims {

    public static final String HEADER = "X-Tenant-ID";

    /** A slug never changes, so it is read once. */
    private final Map<UUID, String> slugs = new ConcurrentHashMap<>();

    @Inject
    @ConfigProperty(name = "comanda.public.url", defaultValue = "http://127.0.0.1:8480")
    URI publicUrl;

    @EJB
    TenantAddress address;

    /** @throws BusinessException {@code tenant.mismatch} when the request names another tenant than the token */
    public void mustAgree(TenantContext context, @Nullable String header, String host) {
        if (header != null && !header.strip().equalsIgnoreCase(String.valueOf(context.tenantId()))) {
            throw mismatch(HEADER);
        }
        String subdomain = subdomain(host, publicUrl.getHost());
        if (subdomain != null && !subdomain.equals(slug(context.tenantId()))) {
            throw mismatch("Host");
        }
    }

    /** The label before the product's own host name, or null where there is none. */
    static @Nullable String subdomain(String host, @Nullable String productHost) {
        String suffix = "." + Objects.requireNonNullElse(productHost, "").toLowerCase(Locale.ROOT);
        String asked = host.toLowerCase(Locale.ROOT);
        return suffix.length() > 1 && asked.endsWith(suffix)
                ? asked.substring(0, asked.length() - suffix.length())
                : null;
    }

    private @Nullable String slug(@Nullable UUID tenantId) {
        return tenantId == null ? null : slugs.computeIfAbsent(tenantId, id -> address.slug());
    }

    private static BusinessException mismatch(String field) {
        return new BusinessException(
                BusinessException.Kind.FORBIDDEN,
                "tenant.mismatch",
                "The access token belongs to another tenant than the one named.",
                field);
    }
}
