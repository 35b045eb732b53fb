package app.comanda.payment.openbanking;

import com.fasterxml.jackson.databind.JsonNode;

/** What a vendor answered. @param body missing where there was none */
record Reply(int status, JsonNode body) {

    boolean succeeded() {
        return status / 100 == 2;
    }

    /** A field of the body, empty where it is absent. */
    String text(String field) {
        return body.path(field).asText("");
    }
}
