package app.comanda.bench;

import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** A cashier at one terminal: places an order and takes the cash, in one call. */
final class OrderByHttp implements Act {

    private final Stage stage;
    private final String token;
    private final int terminal;
    private final HttpLine line;

    OrderByHttp(Stage stage, String token, int terminal) throws IOException {
        this.stage = stage;
        this.token = token;
        this.terminal = terminal;
        this.line = new HttpLine(stage.server());
    }

    @Override
    public void once() throws IOException {
        place(UUID.randomUUID().toString());
    }

    /** @return the answer */
    String place(String key) throws IOException {
        String order = stage.order(ThreadLocalRandom.current());
        int status = line.send(stage.post("/orders", token, terminal, key, order));
        if (status != 201) {
            throw new IOException("Comanda answers " + status + " to an order: " + line.body());
        }
        return line.body();
    }

    @Override
    public void close() throws IOException {
        line.close();
    }
}
