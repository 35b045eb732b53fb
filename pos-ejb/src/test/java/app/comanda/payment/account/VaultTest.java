package app.comanda.payment.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VaultTest {

    private static final UUID TENANT = UUID.fromString("01930a3e-7c00-7000-8000-000000000001");
    private static final UUID ACCOUNT = UUID.fromString("01930a3e-7c00-7000-8000-000000000002");
    private static final Map<String, String> SECRETS = Map.of("secretKey", "sk_test_5", "webhookSecret", "whsec_ü");

    private final Vault vault = new Vault("a key of this test");

    @Test
    void whatWasClosedOpensAgain() {
        assertEquals(SECRETS, vault.open(vault.close(SECRETS, TENANT, ACCOUNT), TENANT, ACCOUNT));
    }

    @Test
    void nothingOfASecretIsSeen() {
        String closed = new String(vault.close(SECRETS, TENANT, ACCOUNT), StandardCharsets.ISO_8859_1);
        assertFalse(closed.contains("sk_test"));
        assertFalse(closed.contains("secretKey"));
    }

    @Test
    void theSameSecretsNeverLookTheSame() {
        assertFalse(Arrays.equals(vault.close(SECRETS, TENANT, ACCOUNT), vault.close(SECRETS, TENANT, ACCOUNT)));
    }

    @Test
    void aRowCopiedToAnotherTenantOpensForNobody() {
        byte[] closed = vault.close(SECRETS, TENANT, ACCOUNT);
        assertThrows(IllegalStateException.class, () -> vault.open(closed, ACCOUNT, ACCOUNT));
        assertThrows(IllegalStateException.class, () -> vault.open(closed, TENANT, TENANT));
    }

    @Test
    void anotherKeyOpensNothing() {
        byte[] closed = vault.close(SECRETS, TENANT, ACCOUNT);
        assertThrows(IllegalStateException.class, () -> new Vault("another").open(closed, TENANT, ACCOUNT));
    }

    @Test
    void aChangedByteIsNoticed() {
        byte[] closed = vault.close(SECRETS, TENANT, ACCOUNT);
        closed[closed.length - 1] ^= 1;
        assertThrows(IllegalStateException.class, () -> vault.open(closed, TENANT, ACCOUNT));
    }
}
