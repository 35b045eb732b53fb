package app.comanda.api.device;

import app.comanda.device.DeviceKey;
import org.jspecify.annotations.Nullable;

/**
 * What a new device shows.
 *
 * @param publicKey of the ECDSA P-256 key by which it will sign its journal: DER (spki) in base64
 */
public record EnrolmentJson(
        @Nullable String code,
        @Nullable String name,
        @Nullable String publicKey) {

    @Nullable
    DeviceKey deviceKey() {
        return publicKey == null ? null : DeviceKey.parse(publicKey);
    }

    /** The code does not belong into a log. */
    @Override
    public String toString() {
        return "EnrolmentJson of " + name;
    }
}
