package app.comanda.journey;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/** A browser terminal of a restaurant, as its program sees itself. */
final class Till {

    final Restaurant restaurant;
    final String terminal;
    final String key;
    final KeyPair signing;

    private Till(Restaurant restaurant, Answer enrolled, KeyPair signing) {
        this.restaurant = restaurant;
        this.terminal = enrolled.at("/terminalId");
        this.key = enrolled.at("/key");
        this.signing = signing;
    }

    static Till in(Restaurant restaurant, String purpose) {
        String code = restaurant
                .owner()
                .post(
                        "/terminals/codes",
                        "{\"outletId\": \"" + restaurant.outlet + "\", \"purpose\": \"" + purpose + "\"}")
                .expect(201)
                .at("/code");
        KeyPair pair = pair();
        return new Till(
                restaurant,
                Api.withoutToken()
                        .post(
                                "/terminals/enrolments",
                                "{\"code\": \"" + code + "\", \"name\": \"" + purpose + "\", \"publicKey\": \""
                                        + publicKey(pair) + "\"}")
                        .expect(201),
                pair);
    }

    /** With nothing but its key. */
    Api api() {
        return Api.withoutToken().header("X-Terminal-Key", key);
    }

    Answer signIn(String employee, String pin) {
        return api().post("/terminal/sign-ins", "{\"employeeId\": \"" + employee + "\", \"pin\": \"" + pin + "\"}");
    }

    /** Whoever has that token. */
    Api as(String token) {
        return Api.with(token).header("X-Terminal-Key", key);
    }

    static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String publicKey(KeyPair pair) {
        return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    }
}
