package app.comanda.printing.printer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Ids;
import app.comanda.kernel.Json;
import app.comanda.payment.receipt.escpos.Paper;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DutyTest {

    @Test
    void aPrinterForAllPrintsWhatBelongsToNoStationToo() {
        assertTrue(Duty.ALL.covers(null));
        assertFalse(Duty.of(List.of(Ids.next())).covers(null));
        assertFalse(Duty.NONE.covers(Ids.next()));
    }

    @Test
    void oneThatIsChosenPrintsThoseAlone() {
        UUID grill = Ids.next();
        assertTrue(Duty.of(List.of(grill)).covers(grill));
        assertFalse(Duty.of(List.of(grill)).covers(Ids.next()));
        assertEquals(Duty.of(List.of(grill)), Json.read(Json.write(Duty.of(List.of(grill))), Duty.class));
    }

    @Test
    void anAddressIsOneOfANetwork() {
        for (String host : List.of("", "a b", "http://printer", "x".repeat(254))) {
            BusinessException refused = assertThrows(
                    BusinessException.class,
                    () -> new PrinterDetails("Grill", host, 9100, Paper.WIDE, Duty.NONE, Duty.ALL, false, null));
            assertEquals("host", refused.field());
        }
    }
}
