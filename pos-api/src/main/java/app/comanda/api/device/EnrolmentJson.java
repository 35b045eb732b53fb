package app.comanda.api.device;

import org.jspecify.annotations.Nullable;

/** What a new device shows. */
public record EnrolmentJson(@Nullable String code, @Nullable String name) {

    /** The code does not belong into a log. */
    @Override
    public String toString() {
        return "EnrolmentJson of " + name;
    }
}
