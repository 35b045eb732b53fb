package app.comanda.server.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Lists the mails and shows one. Nothing that a mail brings is run: text is escaped, HTML sits in a sandbox. */
final class MailboxPage {

    private static final String OWN_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; form-action 'none'; base-uri 'none'";
    private static final String MAIL_POLICY =
            "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);
    private static final String STYLE = """
            body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#222}
            table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.4rem .6rem;border-bottom:1px solid #ddd}
            pre{white-space:pre-wrap;background:#f6f6f4;padding:1rem}iframe{width:100%;height:36rem;border:1px solid #ddd}
            """;

    private final Mailbox mailbox;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(2, task -> {
        Thread thread = new Thread(task, "mailbox-page");
        thread.setDaemon(true);
        return thread;
    });

    MailboxPage(Mailbox mailbox, int port) throws IOException {
        this.mailbox = mailbox;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
    }

    void start() {
        server.start();
    }

    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            List<String> words =
                    List.of(exchange.getRequestURI().getPath().substring(1).split("/"));
            if (!exchange.getRequestMethod().equals("GET")) {
                send(exchange, 405, "text/plain", OWN_POLICY, "only GET");
            } else if (words.equals(List.of(""))) {
                send(exchange, 200, "text/html", OWN_POLICY, list());
            } else if (words.size() >= 2 && words.get(0).equals("mail")) {
                answerMail(exchange, words);
            } else {
                send(exchange, 404, "text/plain", OWN_POLICY, "no such page");
            }
        }
    }

    private void answerMail(HttpExchange exchange, List<String> words) throws IOException {
        var found = mailbox.find(words.get(1));
        String part = words.size() == 3 ? words.get(2) : "";
        if (found.isEmpty()) {
            send(exchange, 404, "text/plain", OWN_POLICY, "no such mail");
        } else if (part.isEmpty()) {
            send(exchange, 200, "text/html", OWN_POLICY, show(found.get()));
        } else if (part.equals("html")) {
            // links open beside the sandbox, where the invitation's page may run
            send(
                    exchange,
                    200,
                    "text/html",
                    MAIL_POLICY,
                    "<base target=\"_blank\">" + found.get().html());
        } else if (part.equals("text")) {
            send(exchange, 200, "text/plain", OWN_POLICY, found.get().text());
        } else if (part.equals("source")) {
            send(
                    exchange,
                    200,
                    "text/plain",
                    OWN_POLICY,
                    mailbox.findRaw(words.get(1))
                            .map(raw -> new String(raw, StandardCharsets.UTF_8))
                            .orElse(""));
        } else {
            send(exchange, 404, "text/plain", OWN_POLICY, "no such part");
        }
    }

    private String list() {
        StringBuilder rows = new StringBuilder();
        for (Mail mail : mailbox.mails()) {
            rows.append("<tr><td>%s<td>%s<td><a href=\"/mail/%s\">%s</a>\n"
                    .formatted(
                            TIME.format(mail.received()),
                            escape(String.join(", ", mail.to())),
                            mail.id(),
                            escape(mail.subject().isBlank() ? "(no subject)" : mail.subject())));
        }
        String table = rows.isEmpty()
                ? "<p>No mail yet. Whatever Comanda sends arrives here."
                : "<table><tr><th>Received<th>To<th>Subject\n" + rows + "</table>";
        return page("Mailbox", "<h1>Mailbox</h1>" + table);
    }

    private static String show(Mail mail) {
        StringBuilder body = new StringBuilder("<p><a href=\"/\">All mails</a><h1>%s</h1><p>From %s<br>To %s<br>%s"
                .formatted(
                        escape(mail.subject()),
                        escape(mail.from()),
                        escape(String.join(", ", mail.to())),
                        TIME.format(mail.received())));
        if (!mail.attachments().isEmpty()) {
            body.append("<br>Attached: ").append(escape(String.join(", ", mail.attachments())));
        }
        body.append("<br><a href=\"/mail/%s/source\">Source</a>".formatted(mail.id()));
        if (!mail.html().isEmpty()) {
            body.append(
                    "<h2>HTML</h2><iframe sandbox=\"allow-popups allow-popups-to-escape-sandbox\" title=\"HTML part\" src=\"/mail/%s/html\"></iframe>"
                            .formatted(mail.id()));
        }
        if (!mail.text().isEmpty()) {
            body.append("<h2>Text</h2><pre>").append(escape(mail.text())).append("</pre>");
        }
        return page(mail.subject(), body.toString());
    }

    private static String page(String title, String body) {
        return "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>%s</title><style>%s</style>%s</html>"
                .formatted(escape(title), STYLE, body);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static void send(HttpExchange exchange, int status, String type, String policy, String body)
            throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.getResponseHeaders().set("Content-Security-Policy", policy);
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
