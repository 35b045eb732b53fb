package app.comanda.printing.printer;

import app.comanda.kernel.BusinessException;
import app.comanda.payment.receipt.escpos.Paper;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a printer.
 *
 * @param host name or address, as the agent in the outlet's network reaches it
 * @param port TCP, 9100 on nearly all of them
 * @param receipts of which terminals
 * @param tickets of which kitchen stations
 * @param drawer whether a cash drawer hangs on it
 * @param substituteId which one prints when this one does not; null for none
 */
public record PrinterDetails(
        String name,
        String host,
        int port,
        Paper paper,
        Duty receipts,
        Duty tickets,
        boolean drawer,
        @Nullable UUID substituteId) {

    public static final int USUAL_PORT = 9100;

    private static final int LONGEST_NAME = 40;
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._:-]{1,253}");

    public PrinterDetails {
        name = name.strip();
        host = host.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw BusinessException.invalid("printer.name", "name", "A printer needs a name of at most 40 characters.");
        }
        if (!HOST.matcher(host).matches()) {
            throw BusinessException.invalid(
                    "printer.host",
                    "host",
                    "Give the printer's address in the outlet's network, such as 192.168.1.50.");
        }
        if (port < 1 || port > 65_535) {
            throw BusinessException.invalid(
                    "printer.port", "port", "A port is a number from 1 to 65535; 9100 is usual.");
        }
    }
}
