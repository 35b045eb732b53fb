package app.comanda.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Guests who pay by vendors at random: once, two clerks at a time, called off, in parts, and by cash beside. */
final class PaymentStorm {

    private static final int PATIENCE = 600;

    private final Restaurant house;
    private final Random dice;
    private final List<Vendors> vendors;
    private final List<String> outlets;
    private final List<String> orders = new ArrayList<>();

    /** @param outlets one for each vendor */
    PaymentStorm(Restaurant house, List<Vendors> vendors, List<String> outlets, long seed) {
        this.house = house;
        this.vendors = vendors;
        this.outlets = outlets;
        this.dice = new Random(seed);
    }

    /** The orders that it placed. */
    List<String> orders() {
        return List.copyOf(orders);
    }

    /** One guest. */
    void pay() {
        int which = dice.nextInt(vendors.size());
        String outlet = outlets.get(which);
        String method = vendors.get(which).method;
        String order = order(outlet, 1 + dice.nextInt(3));
        int act = dice.nextInt(20);
        if (act < 11) {
            ask(order, method, "");
        } else if (act < 14) {
            atOnce(() -> ask(order, method, ""), () -> ask(order, method, ""));
        } else if (act < 16) {
            String payment = ask(order, method, "");
            if (!payment.isEmpty()) {
                persist(() -> house.owner().post("/orders/" + order + "/payments/" + payment + "/cancel"));
            }
        } else if (act < 18) {
            ask(order, method, ", \"amount\": 100");
            ask(order, method, "");
        } else if (act < 19) {
            ask(order, method, ", \"tip\": 100");
        } else {
            atOnce(() -> ask(order, method, ""), () -> ask(order, "CASH", ""));
        }
    }

    /** Asks what became of what is open, as a screen that waits does, and calls off what still waits for a guest. */
    void settle() {
        for (String order : orders) {
            for (var payment : persist(() -> house.owner().get("/orders/" + order + "/payments"))
                    .json()) {
                String path =
                        "/orders/" + order + "/payments/" + payment.path("id").asText();
                String state = payment.path("state").asText();
                if (state.equals("PENDING")) {
                    persist(() -> house.owner().post(path + "/cancel"));
                } else if (state.equals("UNKNOWN")) {
                    persist(() -> house.owner().post(path + "/check"));
                }
            }
        }
    }

    private String order(String outlet, int dishes) {
        String lines = "{\"sku\": \"COLA\"}" + ", {\"sku\": \"COLA\"}".repeat(dishes - 1);
        String body = """
                {"outletId": "%s", "serviceMode": "TAKEAWAY", "lines": [%s]}""".formatted(outlet, lines);
        String order = persistently("/orders", body).expect(201).at("/order/id");
        orders.add(order);
        return order;
    }

    /** @return the payment's id; empty when the bill took none */
    private String ask(String order, String method, String more) {
        Answer answer = persistently("/orders/" + order + "/payments", "{\"method\": \"" + method + "\"" + more + "}");
        return switch (answer.status()) {
            case 201, 202 -> answer.at("/id");
            case 409, 422 -> "";
            default -> throw new AssertionError(answer.toString());
        };
    }

    /** The same call with the same key until somebody answers, as a terminal does. */
    private Answer persistently(String path, String body) {
        String key = UUID.randomUUID().toString();
        return persist(() -> house.owner().key(key).post(path, body));
    }

    private static Answer persist(Supplier<Answer> call) {
        RuntimeException last = new IllegalStateException("never called");
        for (int i = 0; i < PATIENCE; i++) {
            try {
                Answer answer = call.get();
                if (answer.status() < 500) {
                    return answer;
                }
                last = new IllegalStateException(answer.toString());
            } catch (RuntimeException e) {
                last = e;
            }
            pause();
        }
        throw last;
    }

    private static void atOnce(Runnable one, Runnable other) {
        CompletableFuture.allOf(CompletableFuture.runAsync(one), CompletableFuture.runAsync(other))
                .join();
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
