package app.comanda.server;

import app.comanda.server.mail.MailServer;
import app.comanda.server.mail.Mailbox;
import java.io.IOException;
import java.time.Clock;

/** The local mailbox as a part of the product. */
public final class LocalMail implements Part {

    private final LoopbackPort smtp;
    private final LoopbackPort page;
    private final Mailbox mailbox;
    private final MailServer server;
    private boolean started;

    LocalMail(Settings settings) {
        this.smtp = settings.loopback(Service.SMTP);
        this.page = settings.loopback(Service.MAILBOX);
        this.mailbox = new Mailbox(settings.data().resolve("mail"), Clock.systemUTC());
        this.server = new MailServer(mailbox, smtp.number(), page.number());
    }

    @Override
    public String name() {
        return "Mailbox";
    }

    @Override
    public synchronized void start() {
        if (started) {
            return;
        }
        smtp.requireFree();
        page.requireFree();
        try {
            server.start();
            started = true;
        } catch (IOException e) {
            throw new StartFailure("The mailbox does not start: " + e.getMessage(), e);
        }
    }

    @Override
    public synchronized void stop() {
        server.stop();
        started = false;
    }

    @Override
    public synchronized boolean isReady() {
        return started && smtp.answers() && page.answers();
    }

    public Mailbox mailbox() {
        return mailbox;
    }
}
