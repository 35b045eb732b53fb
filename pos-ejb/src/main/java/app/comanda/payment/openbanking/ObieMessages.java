package app.comanda.payment.openbanking;

import app.comanda.payment.AttemptReference;
import app.comanda.payment.account.Access;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What is said of an attempt; made of the attempt and the account alone, so that the same key has the same body. */
record ObieMessages(UUID attemptId, long amount, Access access) {

    /** Domestic payments of the UK. */
    static final String CURRENCY = "GBP";

    private static final int DIGITS = 2;

    static ObieMessages of(AttemptReference attempt) {
        return new ObieMessages(attempt.attemptId(), attempt.amount(), attempt.access());
    }

    Map<String, Object> consent() {
        return body(Map.of("Initiation", initiation()));
    }

    Map<String, Object> payment(String consent) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("ConsentId", consent);
        data.put("Initiation", initiation());
        return body(data);
    }

    /** In one order always: another order of fields is another body. */
    private static Map<String, Object> body(Map<String, Object> data) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("Data", data);
        body.put("Risk", Map.of("PaymentContextCode", "FaceToFacePointOfSale"));
        return body;
    }

    /** Faster Payments keeps 31 characters of the identification; an id without its dashes has 32. */
    private Map<String, Object> initiation() {
        String id = attemptId.toString().replace("-", "").substring(1);
        Map<String, Object> account = new LinkedHashMap<>();
        account.put("SchemeName", "UK.OBIE.SortCodeAccountNumber");
        account.put("Identification", access.setting("creditorAccount").orElse(""));
        account.put("Name", access.setting("creditorName").orElse(""));
        Map<String, Object> instructed = new LinkedHashMap<>();
        instructed.put("Amount", BigDecimal.valueOf(amount, DIGITS).toPlainString());
        instructed.put("Currency", CURRENCY);
        Map<String, Object> initiation = new LinkedHashMap<>();
        initiation.put("InstructionIdentification", id);
        initiation.put("EndToEndIdentification", id);
        initiation.put("InstructedAmount", instructed);
        initiation.put("CreditorAccount", account);
        return initiation;
    }

    /** To the bank's page, where the guest approves this very consent. */
    String link(String consent, Ps256 signer, Instant now, Instant until) {
        String client = access.setting("clientId").orElse("");
        String back = access.setting("returnUri").orElse("");
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", client);
        claims.put("aud", access.setting("authorizeUrl").orElse(""));
        claims.put("client_id", client);
        claims.put("response_type", "code id_token");
        claims.put("redirect_uri", back);
        claims.put("scope", "openid payments");
        claims.put("state", attemptId.toString());
        claims.put("nonce", attemptId.toString());
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", until.getEpochSecond());
        claims.put(
                "claims",
                Map.of("id_token", Map.of("openbanking_intent_id", Map.of("value", consent, "essential", true))));
        Map<String, String> query = new LinkedHashMap<>();
        query.put("client_id", client);
        query.put("response_type", "code id_token");
        query.put("scope", "openid payments");
        query.put("redirect_uri", back);
        query.put("state", attemptId.toString());
        query.put("nonce", attemptId.toString());
        query.put("request", signer.token(claims));
        return SafeAddress.of(access, "authorizeUrl") + "?" + TrueLayerApi.encoded(query);
    }
}
