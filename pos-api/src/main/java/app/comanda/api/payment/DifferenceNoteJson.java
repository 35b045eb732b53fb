package app.comanda.api.payment;

import org.jspecify.annotations.Nullable;

/** Why a difference is right as it is. */
public record DifferenceNoteJson(@Nullable String note) {

    String readNote() {
        return note == null ? "" : note;
    }
}
