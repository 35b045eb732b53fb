package app.comanda.ordering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.comanda.tenancy.TenantContext;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderFilterTest {

    private final TenantContext owner = new TenantContext(UUID.randomUUID(), null, Set.of(), null, "owner", "test");

    @ParameterizedTest
    @CsvSource({
        "A2-12, %A2-000012%",
        "k1-7, %K1-000007%",
        "A2-000012, %A2-000012%",
        "A2-00, %A2-00%",
        "12, %12%",
        "A2J-1234567, %A2J-1234567%"
    })
    void anOrderIsFoundByItsNumberAsItIsWrittenOrCalledOut(String typed, String looked) {
        OrderFilter filter = new OrderFilter(null, null, null, null, typed, null);

        assertEquals(looked, owner.call(() -> filter.parameters().get("number")));
    }
}
