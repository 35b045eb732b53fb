package app.comanda.api.device;

import app.comanda.device.Purpose;
import app.comanda.device.signin.TerminalCard;
import app.comanda.device.signin.TerminalCard.Colleague;
import app.comanda.device.signin.TerminalCard.Pinned;
import app.comanda.ordering.charge.ChargeRule;
import app.comanda.staff.Role;
import app.comanda.staff.pin.OfflineVerifier;
import app.comanda.tenancy.Outlet;
import app.comanda.tenancy.OutletDetails;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a terminal needs to know of itself.
 *
 * @param staff who may sign in at it, by name; nobody at a display
 * @param house what a till needs to go on alone; absent for a display
 * @param offlineHours how long it may go on without having called
 */
public record TerminalCardJson(
        UUID tenantId,
        SelfJson terminal,
        TerminalOutletJson outlet,
        List<ColleagueJson> staff,
        @Nullable TillHouseJson house,
        long offlineHours,
        Instant serverTime) {

    /** @param publicKeySet whether it registered the key by which it signs its journal */
    public record SelfJson(
            UUID id, String name, String prefix, Purpose purpose, Instant enrolledAt, boolean publicKeySet) {}

    /**
     * Where it stands.
     *
     * @param dayStartsAt when the trading day begins, by the outlet's clock
     * @param serviceCharge absent where none is charged
     */
    public record TerminalOutletJson(
            UUID id,
            String name,
            String timeZone,
            String currency,
            String language,
            String dayStartsAt,
            boolean open,
            List<String> serviceModes,
            BillRulesJson rules,
            @Nullable ChargeRule serviceCharge,
            long menuVersion) {

        static TerminalOutletJson of(Outlet outlet, ChargeRule charge) {
            OutletDetails details = outlet.details();
            return new TerminalOutletJson(
                    outlet.id(),
                    outlet.name(),
                    details.timeZone().getId(),
                    outlet.currency(),
                    details.language().toLanguageTag(),
                    details.dayStartsAt().toString(),
                    outlet.status() == Outlet.Status.OPEN,
                    details.serviceModes(),
                    new BillRulesJson(
                            outlet.pricesIncludeTax(),
                            outlet.rounding(),
                            outlet.roundAt(),
                            outlet.cashRoundingTo().orElse(null)),
                    charge.active() ? charge : null,
                    outlet.menuVersion());
        }
    }

    /** By which the outlet's bills are reckoned (docs/money.md). */
    public record BillRulesJson(
            boolean pricesIncludeTax,
            String rounding,
            String roundAt,
            @Nullable Long cashRoundingTo) {}

    /** @param verifier by which the terminal checks the PIN while it has no network */
    public record ColleagueJson(
            UUID id,
            String name,
            Role role,
            boolean hasPin,
            @Nullable VerifierJson verifier) {

        static ColleagueJson of(Colleague colleague) {
            return new ColleagueJson(
                    colleague.employee().id(),
                    colleague.employee().name(),
                    colleague.employee().role(),
                    colleague.pin() == Pinned.YES,
                    colleague.verifier().map(VerifierJson::of).orElse(null));
        }
    }

    /** @param hash base64 of 32 bytes: PBKDF2 of the digits */
    public record VerifierJson(String algorithm, int iterations, String salt, String hash) {

        static VerifierJson of(OfflineVerifier verifier) {
            return new VerifierJson("PBKDF2-SHA-256", verifier.iterations(), verifier.salt(), verifier.hash());
        }

        /** It does not belong into a log. */
        @Override
        public String toString() {
            return "VerifierJson";
        }
    }

    static TerminalCardJson of(TerminalCard card, ChargeRule charge, @Nullable TillHouseJson house) {
        return new TerminalCardJson(
                card.tenantId(),
                new SelfJson(
                        card.terminal().id(),
                        card.terminal().name(),
                        card.terminal().prefix(),
                        card.terminal().purpose(),
                        card.terminal().enrolledAt(),
                        card.terminal().deviceKey().isPresent()),
                TerminalOutletJson.of(card.outlet(), charge),
                card.staff().stream().map(ColleagueJson::of).toList(),
                house,
                card.offline().toHours(),
                card.now());
    }
}
