package app.comanda.api.staff;

import app.comanda.api.http.Required;
import app.comanda.staff.pin.Pin;
import org.jspecify.annotations.Nullable;

/** @param pin 4 to 8 digits */
public record NewPinJson(@Nullable String pin) {

    Pin chosen() {
        return new Pin(Required.field(pin, "pin"));
    }
}
