package app.comanda.api.till;

import app.comanda.payment.receipt.escpos.EscPos;
import app.comanda.payment.receipt.escpos.Paper;
import app.comanda.staff.drawer.DrawerMovement;
import java.util.Base64;

/**
 * The drawer may be opened.
 *
 * @param escpos the bytes that make the printer open it, in base64
 */
public record OpenedDrawerJson(MovementJson movement, String escpos) {

    static OpenedDrawerJson of(DrawerMovement movement) {
        return new OpenedDrawerJson(
                MovementJson.of(movement),
                Base64.getEncoder()
                        .encodeToString(new EscPos(Paper.WIDE).openDrawer().bytes()));
    }
}
