package app.comanda.simulator.stripe;

import app.comanda.simulator.Exchange;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Who calls: any test key is an account, {@code sk_test_bella} that of {@code acct_bella}; a key with {@code revoked} in it
 * was taken back. Live keys are refused, so that none ends up here by mistake.
 *
 * @param account whose money it is: the connected account where the call names one
 */
record StripeKey(String account, boolean connected) {

    private static final String CONNECTED = "stripe-account";

    static StripeKey of(Exchange call) {
        String key = key(call.header("authorization").orElse(""));
        if (key.isEmpty()) {
            throw StripeRefusal.keys("You did not provide an API key.");
        }
        if (!key.matches("(sk|rk)_test_\\w+")) {
            throw StripeRefusal.keys("The simulator takes test keys only: sk_test_ and a name.");
        }
        if (key.contains("revoked")) {
            throw StripeRefusal.keys("Expired API Key provided: sk_test_****");
        }
        Optional<String> other = call.header(CONNECTED);
        return new StripeKey(other.orElse("acct_" + key.substring("sk_test_".length())), other.isPresent());
    }

    private static String key(String authorization) {
        String[] words = authorization.split(" ", 2);
        if (words.length < 2) {
            return "";
        }
        return words[0].equalsIgnoreCase("basic") ? basic(words[1]) : words[1];
    }

    private static String basic(String encoded) {
        try {
            return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8).split(":", 2)[0];
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
