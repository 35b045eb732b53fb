package app.comanda.api.guest;

import app.comanda.api.http.Required;
import app.comanda.api.http.Told;
import app.comanda.guest.houseaccount.AccountDetails;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account to be opened, or changed.
 *
 * @param outletId whose currency it is kept in; needed for a new one only
 * @param signers who may sign; anybody who gives a name where it is left out
 * @param creditLimit minor units that may be owed at once
 * @param version the one that was read; for a change only
 */
public record NewHouseAccountJson(
        @Nullable UUID outletId,
        @Nullable String name,
        @Nullable String contact,
        @Nullable List<@Nullable String> signers,
        @Nullable Long creditLimit,
        @Nullable Long version) {

    AccountDetails details() {
        return new AccountDetails(
                Required.field(name, "name"),
                contact,
                Told.each(signers, "signers", (signer, path) -> signer),
                Required.field(creditLimit, "creditLimit"));
    }
}
