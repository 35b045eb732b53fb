package app.comanda.api.guest;

import app.comanda.guest.houseaccount.AccountDetails;
import app.comanda.guest.houseaccount.HouseAccount;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account on which bills are signed for. Amounts in minor units.
 *
 * @param signers who may sign; empty for anybody who gives a name
 * @param owed below 0 when more was paid than owed
 * @param left what may still be signed for
 */
public record HouseAccountJson(
        UUID id,
        String name,
        @Nullable String contact,
        List<String> signers,
        String currency,
        long creditLimit,
        long owed,
        long left,
        boolean blocked,
        Instant openedAt,
        long version) {

    static HouseAccountJson of(HouseAccount account) {
        AccountDetails details = account.details();
        return new HouseAccountJson(
                account.id(),
                details.name(),
                details.contact(),
                details.signers(),
                account.currency(),
                details.creditLimit(),
                account.owed(),
                account.left(),
                account.isBlocked(),
                account.openedAt(),
                account.version());
    }
}
