package app.comanda.server.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderFileTest {

    private static final String HEADER = "order_id\tquantity\titem_name\tchoice_description\titem_price\n";

    @Test
    void linesOfOneOrderAreOneOrder() throws RefusedFile {
        OrderFile file = parse("""
                7\t1\tLemonade\tNULL\t$2.10\s
                7\t2\tNoodle bowl\t[Mild, [Tofu, Peanuts]]\t$17.00\s
                9\t1\tLemonade\tNULL\t$2.10\s
                """);

        assertEquals(2, file.orders().size());
        assertEquals(3, file.lineCount());
        assertEquals(2_120, file.total());
        assertEquals(
                List.of("Mild", "Tofu", "Peanuts"),
                Objects.requireNonNull(file.orders().get(7L)).get(1).choices());
    }

    @Test
    void aPriceMayStandWithoutItsBlank() throws RefusedFile {
        assertEquals(1_250, parse("1\t1\tSoup\tNULL\t$12.50").total());
    }

    @Test
    void aPriceForSeveralIsDividedWhereItCanBe() throws RefusedFile {
        PastLine line = Objects.requireNonNull(
                        parse("1\t3\tTaco\tNULL\t$9.75 ").orders().get(1L))
                .get(0);

        assertEquals(new Dish("Taco", 1, 325), line.dish());
        assertEquals(3, line.portions());
    }

    @Test
    void aPriceThatCannotBeDividedIsSoldOnceForAllPieces() throws RefusedFile {
        PastLine line = Objects.requireNonNull(
                        parse("1\t3\tTaco\tNULL\t$10.00 ").orders().get(1L))
                .get(0);

        assertEquals("3 × Taco", line.dish().name());
        assertEquals(1_000, line.dish().price());
        assertEquals(1, line.portions());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1\t1\tSoup\tNULL",
                "1\t1\tSoup\tNULL\t$1.00\tmore",
                "one\t1\tSoup\tNULL\t$1.00",
                "0\t1\tSoup\tNULL\t$1.00",
                "1\t0\tSoup\tNULL\t$1.00",
                "1\t-2\tSoup\tNULL\t$1.00",
                "1\t1.5\tSoup\tNULL\t$1.00",
                "1\t10001\tSoup\tNULL\t$1.00",
                "1\t1\t\tNULL\t$1.00",
                "1\t1\t Soup\tNULL\t$1.00",
                "1\t1\tSoup\t\t$1.00",
                "1\t1\tSoup\tHot\t$1.00",
                "1\t1\tSoup\t[Hot\t$1.00",
                "1\t1\tSoup\t[Hot]]\t$1.00",
                "1\t1\tSoup\t[Hot], [Cold]\t$1.00",
                "1\t1\tSoup\tNULL\t1.00",
                "1\t1\tSoup\tNULL\t$1,00",
                "1\t1\tSoup\tNULL\t$1",
                "1\t1\tSoup\tNULL\t$-1.00",
                "1\t1\tSoup\tNULL\t$1.00  ",
                "1\t1\tSoup\tNULL\t$1.005",
                "",
            })
    void aMalformedRowIsNamed(String row) {
        RefusedFile refused = assertThrows(
                RefusedFile.class, () -> parse("1\t1\tSoup\tNULL\t$1.00\n" + row + "\n1\t1\tSoup\tNULL\t$1.00\n"));

        assertEquals(1, refused.problems().size());
        assertEquals("row 3", refused.problems().get(0).substring(0, 5));
    }

    @Test
    void everyMalformedRowIsNamed() {
        RefusedFile refused =
                assertThrows(RefusedFile.class, () -> parse("x\t1\tSoup\tNULL\t$1.00\n1\t1\tSoup\tNULL\tfree\n"));

        assertEquals(2, refused.problems().size());
    }

    @Test
    void otherColumnsAreRefused() {
        assertThrows(RefusedFile.class, () -> OrderFile.parse("id\tname\n1\tSoup\n".getBytes(StandardCharsets.UTF_8)));
        assertThrows(RefusedFile.class, () -> OrderFile.parse(new byte[0]));
        assertThrows(RefusedFile.class, () -> OrderFile.parse(new byte[] {(byte) 0xff, (byte) 0xfe}));
    }

    @Test
    void anotherFileHasAnotherFingerprint() throws RefusedFile {
        assertNotEquals(
                parse("1\t1\tSoup\tNULL\t$1.00").fingerprint(),
                parse("1\t1\tSoup\tNULL\t$1.01").fingerprint());
    }

    private static OrderFile parse(String rows) throws RefusedFile {
        return OrderFile.parse((HEADER + rows).getBytes(StandardCharsets.UTF_8));
    }
}
