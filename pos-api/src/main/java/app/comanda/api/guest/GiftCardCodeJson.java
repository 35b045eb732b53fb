package app.comanda.api.guest;

import org.jspecify.annotations.Nullable;

/** @param code as it stands on the card, with its hyphens or without */
public record GiftCardCodeJson(@Nullable String code) {

    /** A code does not belong into a log. */
    @Override
    public String toString() {
        return "GiftCardCodeJson";
    }
}
