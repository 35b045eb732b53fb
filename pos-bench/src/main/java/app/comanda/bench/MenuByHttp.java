package app.comanda.bench;

import java.io.IOException;

/** A terminal that asks whether its menu is still the one in force. */
final class MenuByHttp implements Act {

    private final HttpLine line;
    private final byte[] request;

    MenuByHttp(Stage stage, String token) throws IOException {
        line = new HttpLine(stage.server());
        int status = line.send(stage.readMenu(token, ""));
        if (status != 200) {
            throw new IOException("Comanda answers " + status + " to the menu: " + line.body());
        }
        request = stage.readMenu(token, line.header("etag"));
    }

    @Override
    public void once() throws IOException {
        int status = line.send(request);
        if (status != 304) {
            throw new IOException("Comanda answers " + status + " to a known menu");
        }
    }

    @Override
    public void close() throws IOException {
        line.close();
    }
}
