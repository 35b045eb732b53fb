package app.comanda.payment.openbanking;

import app.comanda.kernel.BusinessException;
import app.comanda.payment.GatewayAnswer;
import app.comanda.payment.GatewayAnswer.NotReceived;
import app.comanda.payment.GatewayAnswer.Unknown;
import app.comanda.payment.RefundRequest;
import app.comanda.payment.VendorEntry;
import app.comanda.payment.VendorEntry.Kind;
import app.comanda.payment.account.Access;
import app.comanda.payment.account.Probe;
import app.comanda.payment.http.NoAnswer;
import app.comanda.payment.http.NotSent;
import app.comanda.payment.http.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/** What TrueLayer has on its side: the merchant account, what moved there, the refunds of a payment. */
@ApplicationScoped
public class TrueLayerBooks {

    private static final int MOST_PAGES = 1000;

    @Inject
    TrueLayerApi api;

    public Probe probe(Access access) {
        try {
            Reply signed = api.post(access, "/test-signature", UUID.randomUUID(), Map.of());
            if (!signed.succeeded()) {
                return refused("TrueLayer does not know the signing key.");
            }
            Reply account = api.get(access, account(access));
            return account.succeeded()
                    ? new Probe(
                            Probe.Outcome.WORKS,
                            "Merchant account of " + account.text("account_holder_name") + " in "
                                    + account.text("currency") + ".")
                    : refused("TrueLayer does not know the merchant account.");
        } catch (KeysRefused e) {
            return refused(String.valueOf(e.getMessage()));
        } catch (NotSent | NoAnswer | FaultToleranceException e) {
            return new Probe(Probe.Outcome.NO_ANSWER, "TrueLayer did not answer.");
        }
    }

    private static Probe refused(String message) {
        return new Probe(Probe.Outcome.REFUSED, message);
    }

    private static String account(Access access) {
        return "/v3/merchant-accounts/" + access.setting("merchantAccountId").orElse("");
    }

    /** By reading alone: asking again would make another refund once the key is forgotten. */
    public GatewayAnswer findRefund(RefundRequest request, String refunds) {
        Reply reply = api.get(request.of().access(), refunds);
        if (!reply.succeeded()) {
            return new Unknown("TrueLayer answered " + reply.status() + ".");
        }
        for (JsonNode item : reply.body().path("items")) {
            if (item.path("metadata")
                    .path("refund")
                    .asText()
                    .equals(request.refundId().toString())) {
                return TrueLayerStates.refund(new Reply(reply.status(), item));
            }
        }
        return new NotReceived();
    }

    /** @throws BusinessException {@code vendor.away} (unavailable) */
    public List<VendorEntry> entries(Access access, Instant from, Instant until) {
        List<VendorEntry> entries = new ArrayList<>();
        String cursor = "";
        for (int page = 0; page < MOST_PAGES; page++) {
            JsonNode body = page(access, from, until, cursor);
            body.path("items").forEach(item -> entry(item).ifPresent(entries::add));
            cursor = body.path("pagination").path("next_cursor").asText("");
            if (cursor.isEmpty()) {
                return entries;
            }
        }
        throw new IllegalStateException("TrueLayer's list does not end");
    }

    private JsonNode page(Access access, Instant from, Instant until, String cursor) {
        Map<String, String> query = cursor.isEmpty()
                ? Map.of("from", from.toString(), "to", until.toString())
                : Map.of("from", from.toString(), "to", until.toString(), "cursor", cursor);
        try {
            Reply reply = api.get(access, account(access) + "/transactions?" + TrueLayerApi.encoded(query));
            if (reply.succeeded()) {
                return reply.body();
            }
        } catch (NotSent | NoAnswer | KeysRefused | FaultToleranceException e) {
            throw away();
        }
        throw away();
    }

    private static BusinessException away() {
        return BusinessException.unavailable("vendor.away", "TrueLayer gave no list. Try again later.");
    }

    /** A payment that came from elsewhere is none of ours; what failed moved nothing. */
    private static Optional<VendorEntry> entry(JsonNode item) {
        if (item.path("status").asText().equals("failed")) {
            return Optional.empty();
        }
        return switch (item.path("type").asText()) {
            case "merchant_account_payment" -> Optional.of(entry(Kind.PAYMENT, 1, "payment_id", item));
            case "refund" -> Optional.of(entry(Kind.REFUND, -1, "refund_id", item));
            case "payout" -> Optional.of(entry(Kind.PAYOUT, -1, "payout_id", item));
            default -> Optional.empty();
        };
    }

    private static VendorEntry entry(Kind kind, int sign, String reference, JsonNode item) {
        String at = item.path("settled_at")
                .asText(item.path("executed_at").asText(item.path("created_at").asText()));
        long amount = sign * item.path("amount_in_minor").asLong();
        return new VendorEntry(
                kind,
                null,
                item.path(reference).asText(),
                kind == Kind.REFUND ? item.path("payment_id").asText(null) : null,
                amount,
                item.path("currency").asText(),
                0,
                amount,
                null,
                Instant.parse(at));
    }
}
