package app.comanda.api.http;

import app.comanda.kernel.BusinessException;
import java.util.UUID;

/** Ids in paths and parameters. */
public final class Ids {

    private Ids() {}

    /** @throws BusinessException naming the field when the text is no UUID */
    public static UUID parse(String text, String field) {
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equalsIgnoreCase(text)) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            // told below, with its field
        }
        throw BusinessException.invalid("id.malformed", field, "This is not an id.");
    }
}
