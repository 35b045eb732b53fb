package app.comanda.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.kernel.BusinessException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SignedInStaffTest {

    private static final String ID = "0190a000-0000-7000-8000-000000000001";

    @Test
    void aCashierWorksInTheOutletsOfTheToken() {
        TenantContext context = staff("cashier", Map.of("tenant_id", ID, "outlet_ids", List.of(ID)))
                .at("request-1");
        assertEquals(UUID.fromString(ID), context.tenantId());
        assertEquals(Set.of(UUID.fromString(ID)), context.outletIds());
        assertEquals("request-1", context.requestId());
    }

    @Test
    void anOwnerWithoutOutletsWorksInAll() {
        TenantContext context = staff("owner", Map.of("tenant_id", ID)).at("request-1");
        assertTrue(context.mayWorkIn(UUID.randomUUID()));
    }

    @Test
    void anybodyElseWithoutOutletsWorksInNone() {
        for (String role : List.of("manager", "cashier", "kitchen")) {
            SignedInStaff staff = staff(role, Map.of("tenant_id", ID));
            assertEquals(
                    "outlet.none",
                    assertThrows(BusinessException.class, () -> staff.at("request-1"))
                            .code());
        }
    }

    @Test
    void aChainAdminBelongsToNoTenantWhateverTheTokenSays() {
        SignedInStaff staff = staff("chain_admin", Map.of("tenant_id", ID, "chain_id", ID));
        assertNull(staff.tenantId());
        assertEquals(UUID.fromString(ID), staff.chainId());
    }

    @Test
    void nobodyElseOpensAChain() {
        assertNull(staff("owner", Map.of("tenant_id", ID, "chain_id", ID)).chainId());
    }

    @Test
    void brokenClaimsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> staff("owner", Map.of("tenant_id", "all")));
        assertThrows(IllegalArgumentException.class, () -> SignedInStaff.of(Map.of("sub", "x")));
    }

    private static SignedInStaff staff(String role, Map<String, Object> more) {
        Map<String, Object> claims = new HashMap<>(more);
        claims.put("sub", "account-1");
        claims.put("preferred_username", "somebody");
        claims.put("groups", List.of(role));
        return SignedInStaff.of(claims);
    }
}
