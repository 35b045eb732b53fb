package app.comanda.server.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImpliedMenuTest {

    @Test
    void aNameAtTwoPricesIsTwoDishes() throws RefusedFile {
        ImpliedMenu menu = menu("1\t1\tTaco\tNULL\t$3.00\n2\t1\tTaco\tNULL\t$3.25\n3\t2\tTaco\tNULL\t$6.00");

        assertEquals(2, menu.size());
    }

    @Test
    void everyChoiceEverMadeIsOffered() throws RefusedFile {
        String csv = menu("1\t1\tTaco\t[Corn]\t$3.00\n2\t1\tTaco\t[Flour, [Beans]]\t$3.00")
                .csv();

        assertTrue(csv.contains("\"Choices[0-2]: Beans | Corn | Flour\""), csv);
    }

    @Test
    void whatTheNotationMeansIsEscaped() throws RefusedFile {
        String csv = menu("1\t1\tTaco \"big\"\t[Half: half]\t$3.00").csv();

        assertTrue(csv.contains("\"Taco \"\"big\"\"\""), csv);
        assertTrue(csv.contains("Half\\: half"), csv);
    }

    @Test
    void aChoiceMadeTwiceCountsTwice() {
        assertEquals(Map.of("Egg", 2, "Rice", 1), ImpliedMenu.counted(List.of("Egg", "Rice", "Egg")));
    }

    private static ImpliedMenu menu(String rows) throws RefusedFile {
        String header = "order_id\tquantity\titem_name\tchoice_description\titem_price\n";
        return ImpliedMenu.of(OrderFile.parse((header + rows).getBytes(StandardCharsets.UTF_8)));
    }
}
