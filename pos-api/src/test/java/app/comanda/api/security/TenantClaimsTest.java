package app.comanda.api.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class TenantClaimsTest {

    @Test
    void theLabelBeforeTheProductsHostNamesATenant() {
        assertEquals("bistro", TenantClaims.subdomain("Bistro.comanda.example", "comanda.example"));
        assertEquals("a.b", TenantClaims.subdomain("a.b.comanda.example", "comanda.example"));
    }

    @Test
    void theProductsOwnHostNamesNone() {
        assertNull(TenantClaims.subdomain("comanda.example", "comanda.example"));
        assertNull(TenantClaims.subdomain("127.0.0.1", "127.0.0.1"));
        assertNull(TenantClaims.subdomain("evilcomanda.example", "comanda.example"));
    }
}
