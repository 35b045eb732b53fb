package app.comanda.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B, the SHA-1 column; ours are the last six of its eight digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codesAreThoseOfTheStandard(long second, String code) {
        assertEquals(code, Totp.code(SECRET, Instant.ofEpochSecond(second)));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-25T19:00:00Z, 30000", "2026-11-25T19:00:29.999Z, 1", "2026-11-25T19:00:31Z, 29000"})
    void theNextCodeComesAtTheHalfMinute(Instant now, long millis) {
        assertEquals(millis, Totp.untilNext(now).toMillis());
    }
}
