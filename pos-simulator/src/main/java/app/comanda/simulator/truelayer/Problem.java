package app.comanda.simulator.truelayer;

import app.comanda.simulator.Answer;
import app.comanda.simulator.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;

/** A refusal in TrueLayer's words. */
final class Problem {

    private Problem() {}

    static Refusal of(int status, String type, String detail) {
        return new Refusal(answer(status, type, detail));
    }

    static Answer answer(int status, String type, String detail) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "https://docs.truelayer.com/docs/error-types#" + type);
        body.put("title", type);
        body.put("status", status);
        body.put("detail", detail);
        body.put("trace_id", "simulator");
        return Answer.json(status, body).with("Content-Type", "application/problem+json");
    }
}
