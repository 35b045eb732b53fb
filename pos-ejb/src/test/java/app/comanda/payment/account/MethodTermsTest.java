package app.comanda.payment.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.comanda.kernel.BusinessException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MethodTermsTest {

    @Test
    void aShareIsRoundedToTheNearestCentAndHalvesUp() {
        assertEquals(88, MethodTerms.share(3050, "2.9")); // 88.45
        assertEquals(6, MethodTerms.share(2750, "0.2")); // 5.5
    }

    @Test
    void theFeesOfBothAreShownAsOnePercentage() {
        assertEquals("1.2", new MethodTerms("OPEN_BANKING", "0.2", 0).percentWith("1.0"));
        assertEquals("100", new MethodTerms("OPEN_BANKING", "99", 0).percentWith("1.0"));
    }

    @Test
    void aFeeThatIsNoneIsRefusedByItsField() {
        assertRefused("methods[0].feePercent", new MethodTerms("CARD", "100.1", 0));
        assertRefused("methods[0].feePercent", new MethodTerms("CARD", "-1", 0));
        assertRefused("methods[0].feePercent", new MethodTerms("CARD", "2,9", 0));
        assertRefused("methods[0].feeFixed", new MethodTerms("CARD", "2.9", -1));
    }

    @Test
    void whereTheVendorCountsWholeRupiahTheFeeIsRoundedToo() {
        PaymentAccount account = new PaymentAccount(
                new AccountDetails(
                        null,
                        "XENDIT",
                        "QRIS",
                        "https://api.example.com",
                        List.of(new MethodTerms("QRIS", "0.7", 0)),
                        Map.of(),
                        Map.of(),
                        Bearer.GUEST,
                        AccountDetails.Use.ACTIVE),
                Instant.EPOCH);
        MethodTerms terms = account.terms("QRIS").orElseThrow();
        MethodReading.Way whole = new MethodReading.Way(account, terms, 100);
        assertEquals(2_500_000, whole.payable(2_500_040));
        assertEquals(42_500, whole.surcharge(2_500_000, "1.0"));
        assertEquals(42_600, whole.surcharge(2_503_000, "1.0")); // 425.51
        assertEquals(42_551, new MethodReading.Way(account, terms, 1).surcharge(2_503_000, "1.0"));
    }

    private static void assertRefused(String field, MethodTerms terms) {
        BusinessException refusal = assertThrows(BusinessException.class, () -> terms.check("methods[0]"));
        assertEquals(field, refusal.field());
    }
}
