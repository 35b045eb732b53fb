package app.comanda.api.device;

import app.comanda.device.NewCode;
import java.time.Instant;

/** A one-time code, to be typed into the new terminal. */
public record CodeJson(String code, Instant expiresAt) {

    static CodeJson of(NewCode made) {
        return new CodeJson(made.code().display(), made.expiresAt());
    }
}
