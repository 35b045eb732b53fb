package app.comanda.payment.openbanking;

import app.comanda.payment.GatewayAnswer;
import app.comanda.payment.GatewayAnswer.Approved;
import app.comanda.payment.GatewayAnswer.Declined;
import app.comanda.payment.GatewayAnswer.Pending;
import app.comanda.payment.GatewayAnswer.Unknown;
import app.comanda.payment.http.NoAnswer;
import app.comanda.payment.http.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;

/** The standard's words, of version 4 and of version 3. */
final class ObieStates {

    private ObieStates() {}

    /** What became of a consent. */
    enum Consent {
        WAITS,
        GIVEN,
        USED,
        REFUSED
    }

    static Consent consent(Reply reply) {
        String status = reply.body().path("Data").path("Status").asText();
        return switch (status) {
            case "AUTH", "Authorised" -> Consent.GIVEN;
            case "COND", "Consumed" -> Consent.USED;
            case "AWAU", "AwaitingAuthorisation" -> Consent.WAITS;
            case "RJCT", "Rejected" -> Consent.REFUSED;
            default -> throw new NoAnswer("The bank's state is not known here.");
        };
    }

    /** Paid once the guest's bank has settled; what it has only accepted may still be refused. */
    static GatewayAnswer payment(Reply reply, String prefix) {
        JsonNode data = reply.body().path("Data");
        String reference = prefix + data.path("DomesticPaymentId").asText();
        return switch (data.path("Status").asText()) {
            case "ACSC",
                    "ACCC",
                    "ACWP",
                    "AcceptedSettlementCompleted",
                    "AcceptedCreditSettlementCompleted",
                    "AcceptedWithoutPosting" -> approved(data.path("Initiation").path("InstructedAmount"), reference);
            case "RJCT", "BLCK", "Rejected" ->
                new Declined(reference, "rejected", "The bank did not make the payment.");
            case "PDNG", "ACTC", "PATC", "ACCP", "ACFC", "ACSP", "ACWC", "Pending", "AcceptedSettlementInProcess" ->
                new Pending(reference, Map.of(), null);
            default -> new Unknown("The bank's state is not known here.");
        };
    }

    private static GatewayAnswer approved(JsonNode amount, String reference) {
        try {
            String currency = amount.path("Currency").asText();
            int digits = Currency.getInstance(currency).getDefaultFractionDigits();
            long minor = new BigDecimal(amount.path("Amount").asText())
                    .movePointRight(digits)
                    .longValueExact();
            return Approved.of(reference, minor, currency);
        } catch (IllegalArgumentException | ArithmeticException e) {
            return new Unknown("The bank named no amount.");
        }
    }
}
