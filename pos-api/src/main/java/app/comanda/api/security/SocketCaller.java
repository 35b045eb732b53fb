package app.comanda.api.security;

import app.comanda.tenancy.TenantContext;
import java.util.Set;

/** Who speaks over a socket. */
public record SocketCaller(TenantContext context, Set<String> roles) {

    public SocketCaller {
        roles = Set.copyOf(roles);
    }
}
